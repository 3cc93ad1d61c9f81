import { inflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Viewer } from '#lib/accounts/accounts.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedExampleKindcentra, seedKindcentra } from '#lib/kindcentra/seed.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { seedExamplePlans } from '#lib/plans/seed.server.ts';
import { seedProgramme } from '#lib/programme/seed.server.ts';
import { seedAspectModel, seedExampleScan } from '#lib/scan/seed.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { getTourBySlug } from '../queries.server.ts';
import { seedExampleTours } from '../seed.server.ts';
import { makeShow } from '../show.server.ts';
import type { SlideBody } from '../show.ts';
import { TALL_BAR } from '../stageLayout.ts';
import { STAGE } from './sheet.ts';
import { powerpointOf } from './powerpoint.server.ts';

const now = new Date('2026-11-01T10:00:00Z');
const slug = 'voorbeeldtour-oost-brabant';
const leader: Viewer = { accountId: 'lena', role: 'leader', areaIds: new Set() };
let db: Database;
beforeAll(() => {
	db = memoryDatabase();
	for (const seed of [seedSources, seedAreas, seedPeople, seedProgramme, seedKindcentra])
		seed(db, now);
	seedAspectModel(db, now);
	seedExampleKindcentra(db, now);
	seedExampleScan(db);
	seedExamplePlans(db);
	seedExampleTours(db, now);
});

/** Text files in a zip archive by name, read from its central directory. */
function unzip(file: Buffer): Map<string, string> {
	const found = new Map<string, string>();
	const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	let at = file.readUInt32LE(end + 16);
	for (let n = file.readUInt16LE(end + 10); n > 0; n--) {
		const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
		const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
		const start = file.readUInt32LE(at + 42);
		const body = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
		const data = file.subarray(body, body + size);
		const text = (method === 8 ? inflateRawSync(data) : data).toString('utf8');
		found.set(file.subarray(at + 46, at + 46 + (name ?? 0)).toString(), text);
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return found;
}

function showFor(viewer: Viewer) {
	const stored = getTourBySlug(db, viewer, slug);
	if (!stored) throw new Error('No such tour');
	return makeShow(db, viewer, stored, 'https://regiokaart.example').show;
}
const filesFor = async (viewer: Viewer) =>
	unzip(await powerpointOf(showFor(viewer), () => Promise.resolve(null)));
const all = (files: Map<string, string>, pattern: RegExp) =>
	[...files].filter(([name]) => pattern.test(name)).map(([, text]) => text);
const SLIDES = /^ppt\/slides\/slide\d+\.xml$/;
const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/;

describe('the PowerPoint file', () => {
	it('has a slide per scene with text that can be changed, marked as example', async () => {
		const slides = all(await filesFor(visitor), SLIDES);
		expect(slides).toHaveLength(15);
		const land = slides.find((xml) => xml.includes('Negen ambassadeurs'));
		expect(land).toContain('<a:t>Noord- en Zuid-Holland, G4</a:t>');
		const chart = slides.find((xml) => xml.includes('stokje over'));
		expect(chart).toContain('minstens pilot');
		expect(chart).toContain('<a:t>Bestuurlijk netwerk</a:t>');
		expect(chart).toContain('>15 gebieden');
		expect(slides.filter((xml) => xml.includes('Alleen cellen die in beide rondes'))).toHaveLength(
			1
		);
		expect(chart).toContain('<a:t>Wie neemt het stokje over als het programma stopt?</a:t>');
		expect(chart).toContain('geen oordeel over deze gebieden');
		// above the foot, which would hide it
		const [, y, height] =
			/<a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"\/>(?:(?!<a:off)[^])*Wie neemt het stokje/.exec(
				chart ?? ''
			) ?? [];
		expect((Number(y) + Number(height)) / 9525).toBeLessThanOrEqual(STAGE.height - TALL_BAR);
		for (const xml of slides) {
			expect(xml).toContain('© Kadaster / CBS');
			expect(xml).toMatch(/voorbeeld/i);
			expect(xml).toContain('regiokaart.example/r/');
		}
	});

	it.each([
		['a photo', 1],
		['the words of a photo that is gone', 0]
	])('has %s', async (_, pictures) => {
		const show = showFor(visitor);
		const [slide] = show.slides;
		if (!slide) throw new Error('No slide');
		const body: SlideBody = {
			kind: 'photo',
			...{ src: '/media/a.webp', srcset: '', focus: '30% 60%', href: '/' },
			...{ alt: 'Een gebouw met ramen', text: 'Eén voordeur', stopped: true, example: true }
		};
		const create = { width: 900, height: 1200, channels: 3, background: '#774433' } as const;
		const photo = pictures ? await sharp({ create }).webp().toBuffer() : null;
		const files = unzip(
			await powerpointOf({ ...show, slides: [{ ...slide, body }] }, () => Promise.resolve(photo))
		);
		const names = [...files.keys()].filter((name) => /^ppt\/media\/.*\.jpe?g$/.test(name));
		expect(names).toHaveLength(pictures);
		expect(all(files, SLIDES).join('')).toContain('Een gebouw met ramen');
		expect(all(files, SLIDES).join('')).toContain('Eén voordeur');
		expect(all(files, SLIDES).join('')).toContain('gestopt · voorbeeld');
	});

	it('has the notes for who may read them, and nobody else', async () => {
		const secret = 'Bedank de gastheer';
		expect(all(await filesFor(visitor), NOTES).join('')).not.toContain(secret);
		expect(all(await filesFor(leader), NOTES).join('')).toContain(secret);
	});
});
