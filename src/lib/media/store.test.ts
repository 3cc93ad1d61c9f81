import sharp from 'sharp';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPicture, WIDTHS } from './picture.server.ts';
import {
	copyPictures,
	idOfFile,
	mediaFolder,
	pictureFile,
	removePicture,
	storePicture,
	sweepPictures
} from './store.server.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'regiokaart-media-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function picture() {
	const create = { width: 700, height: 500, channels: 3 as const, background: '#a63' };
	const made = await readPicture(await sharp({ create }).png().toBuffer());
	if (!made.ok) throw new Error(made.message);
	return made.value;
}

it('keeps a picture beside the store, copies it once, and takes it away', async () => {
	const media = mediaFolder(join(folder, 'regiokaart.db'));
	const made = await picture();
	storePicture(media, made);
	storePicture(media, made);
	expect(readdirSync(media).toSorted()).toEqual(
		WIDTHS.map((width) => pictureFile(made.id, width)).toSorted()
	);
	writeFileSync(join(media, 'iets-anders.txt'), 'x');
	const copy = join(folder, 'backups', 'media');
	expect(copyPictures(media, copy)).toBe(WIDTHS.length);
	expect(copyPictures(media, copy)).toBe(0);
	removePicture(media, made.id);
	expect(readdirSync(media)).toEqual(['iets-anders.txt']);
	expect(copyPictures(copy, media)).toBe(WIDTHS.length);
});

it('sweeps what belongs to no photo, and leaves what was only just written', async () => {
	const media = mediaFolder(join(folder, 'regiokaart.db'));
	const made = await picture();
	storePicture(media, made);
	writeFileSync(join(media, `${pictureFile(made.id, 480)}.1.half`), 'x');
	writeFileSync(join(media, 'iets-anders.txt'), 'x');
	const [before, after] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)];
	expect(sweepPictures(media, new Set(), before)).toBe(0);
	expect(sweepPictures(media, new Set([made.id]), after)).toBe(1);
	expect(sweepPictures(media, new Set(), after)).toBe(WIDTHS.length);
	expect(readdirSync(media)).toEqual(['iets-anders.txt']);
	expect(sweepPictures(join(folder, 'nergens'), new Set(), after)).toBe(0);
});

it.each([
	'../regiokaart.db',
	'..%2Fregiokaart.db',
	`${'a'.repeat(32)}-480.webp/../x`,
	`${'a'.repeat(32)}-481.webp`,
	`${'A'.repeat(32)}-480.webp`,
	`${'a'.repeat(32)}-480.svg`,
	''
])('%j is the name of no picture', (name) => {
	expect(idOfFile(name)).toBeNull();
});
