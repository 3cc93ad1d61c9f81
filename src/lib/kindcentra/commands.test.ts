import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/accounts.ts';
import { isStale } from '#lib/audit/audit.ts';
import { historyOf } from '#lib/audit/queries.server.ts';
import { gemeenteShape } from '#lib/areas/gemeenteShapes.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { EXAMPLE_SOURCE, OWN_SOURCE } from '#lib/sources/sources.ts';
import {
	createKindcentrum,
	createPractice,
	saveKindcentrum,
	savePractice
} from './commands.server.ts';
import { actorIn, HELMOND, practiceDatabase, readyPractice } from './fixtures.server.ts';
import { practiceById, type SavedPractice } from './records.server.ts';
import { submit } from './review.server.ts';
import { setSource } from './source.server.ts';

let db: Database;
let zuid: Actor;
let noord: Actor;
beforeEach(() => {
	db = practiceDatabase();
	zuid = actorIn(db, 'ambassador', 'zuid', ['oost-brabant']);
	noord = actorIn(db, 'ambassador', 'noord', ['PV20']);
});

const save = (draft: SavedPractice, fields: Record<string, unknown>, actor = zuid) =>
	savePractice(db, actor, { id: draft.id, version: draft.version, fields });

describe('a new practice', () => {
	it('lies in the gemeente of its point and belongs to who works there', () => {
		const made = createPractice(db, zuid, { title: '  Samen   eten ', where: HELMOND });
		expect(made).toMatchObject({
			ok: true,
			value: { title: 'Samen eten', areaId: 'GM0794', status: 'concept', sourceId: OWN_SOURCE }
		});
		expect(createPractice(db, noord, { title: 'Samen eten', where: HELMOND })).toMatchObject({
			ok: false,
			status: 403,
			fields: { where: 'Deze plaats ligt niet in uw werkgebied.' }
		});
		const bestuur = actorIn(db, 'board', 'bestuur', ['oost-brabant']);
		expect(createPractice(db, bestuur, { title: 'Samen eten', where: HELMOND })).not.toHaveProperty(
			'fields'
		);
	});

	it.each([
		[{ at: 'point', place: 'Nergens' }, 'Deze plaats kennen wij niet.'],
		[{ at: 'point', place: '', lon: 5.6, lat: 51.4 }, 'Vul de naam van de plaats in.'],
		[{ at: 'kindcentrum' }, 'Kies een kindcentrum uit de lijst.'],
		[{ at: 'area' }, 'Kies een gebied uit de lijst.'],
		[{ at: 'elders' }, 'Kies waar de praktijk is.'],
		[null, 'Kies waar de praktijk is.']
	])('at %j is refused in Dutch', (where, sentence) => {
		expect(createPractice(db, zuid, { title: 'Samen eten', where })).toMatchObject({
			fields: { where: expect.stringContaining(sentence) as string }
		});
	});

	it('never gets the address of another page', () => {
		const made = createPractice(db, zuid, { title: 'Voorstellen', where: HELMOND });
		expect(made).toMatchObject({ value: { slug: 'voorstellen-2' } });
	});

	it('may be at a kindcentrum or of a whole area', () => {
		const at = { at: 'kindcentrum', kindcentrumId: 'mondomijn-helmond' };
		expect(createPractice(db, zuid, { title: 'Op Mondomijn', where: at })).toMatchObject({
			value: { kindcentrumId: 'mondomijn-helmond', areaId: null }
		});
		const area = { at: 'area', areaId: 'oost-brabant' };
		expect(createPractice(db, zuid, { title: 'In Oost-Brabant', where: area })).toMatchObject({
			value: { areaId: 'oost-brabant', precision: 'area', place: 'Oost-Brabant' }
		});
	});

	it.each([
		['in Paris', { ...HELMOND, lon: 2.35, lat: 48.85 }, /niet op land in Nederland/],
		['in the North Sea', { ...HELMOND, lon: 4, lat: 52.8 }, /niet op land in Nederland/],
		['at no number', { ...HELMOND, lon: Number.NaN }, /speld/],
		['at an unknown kindcentrum', { at: 'kindcentrum', kindcentrumId: '../etc' }, /uit de lijst/],
		['at an example', { at: 'kindcentrum', kindcentrumId: 'voorbeeld-kindcentrum-001' }, /./],
		['without a name of the place', { ...HELMOND, place: ' ' }, /naam van de plaats/],
		['nowhere', undefined, /./]
	])('is refused %s', (_, where, sentence) => {
		const made = createPractice(db, zuid, { title: 'Samen eten', where });
		expect(made).toMatchObject({ ok: false, status: 422 });
		if (!made.ok) expect(Object.values(made.fields ?? {}).join()).toMatch(sentence);
	});

	it('of an example account is an example, in name too', () => {
		const tryout = actorIn(db, 'ambassador', 'proef', ['oost-brabant'], { example: true });
		expect(createPractice(db, tryout, { title: 'Samen eten', where: HELMOND })).toMatchObject({
			ok: false,
			fields: { title: expect.stringContaining('Voorbeeld') as string }
		});
		const made = createPractice(db, tryout, { title: 'Voorbeeld van eten', where: HELMOND });
		expect(made).toMatchObject({ ok: true, value: { sourceId: EXAMPLE_SOURCE } });
		if (!made.ok) return;
		expect(save(made.value, { website: 'https://echt.nl' }, tryout)).toMatchObject({
			fields: { website: expect.any(String) as string }
		});
		expect(save(made.value, { summary: 'Van een echt account' })).toMatchObject({ ok: false });
		const real = readyPractice(db, zuid);
		expect(save(real, { summary: 'Van een voorbeeld' }, tryout)).toMatchObject({ status: 403 });
	});
});

describe('saving', () => {
	it('keeps text as it was typed, markup included: it is shown as text', () => {
		const draft = readyPractice(db, zuid);
		const typed = '<script>alert(1)</script> en **vet**\r\n\r\nTweede alinea';
		const saved = save(draft, { description: typed, forWhom: '\u0000Kinderen' });
		expect(saved).toMatchObject({
			value: { description: typed.replaceAll('\r\n', '\n'), forWhom: 'Kinderen' }
		});
	});

	it.each([
		['a script as website', { website: 'javascript:alert(1)' }, 'website'],
		['a script as link', { links: [{ label: 'x', url: 'JavaScript:alert(1)' }] }, 'links'],
		['data as link', { links: [{ label: 'x', url: 'data:text/html,x' }] }, 'links'],
		['a text of a megabyte', { description: 'a'.repeat(1_000_000) }, 'description'],
		['an e-mail address as contact', { contactRole: 'jan@school.nl' }, 'contactRole'],
		[
			'a telephone number as contact',
			{ contactOrganisation: '06 1234 5678' },
			'contactOrganisation'
		],
		['an unknown sector', { sectors: ['po', 'bank'] }, 'sectors'],
		['an unknown level', { evidenceLevel: 'bewezen' }, 'evidenceLevel'],
		['a month that is none', { periodFrom: '2024-13' }, 'periodFrom'],
		['no title', { title: '' }, 'title'],
		['a number for a text', { summary: 12 }, 'summary']
	])('refuses %s beside its field, and stores nothing', (_, fields, field) => {
		const draft = readyPractice(db, zuid);
		const saved = save(draft, { ...fields, whyItWorks: 'Anders' });
		expect(saved).toMatchObject({
			ok: false,
			code: 'invalid',
			fields: { [field]: expect.any(String) as string }
		});
		expect(practiceById(db, draft.id)).toEqual(draft);
	});

	it('puts what two people changed in different fields together, and asks about the rest', () => {
		const draft = readyPractice(db, zuid);
		const collega = actorIn(db, 'ambassador', 'collega', ['oost-brabant']);
		expect(save(draft, { forWhom: 'Alle kinderen' }, collega).ok).toBe(true);
		expect(save(draft, { conditions: 'Een keuken' })).toMatchObject({
			value: { forWhom: 'Alle kinderen', conditions: 'Een keuken' }
		});
		const clash = save(draft, { forWhom: 'Kleuters', focusGroup: 'pionier' });
		expect(clash).toMatchObject({ status: 412, overlaps: ['forWhom'] });
		expect(!clash.ok && isStale(clash) && clash.merged).toMatchObject({ focusGroup: 'pionier' });
	});

	it('treats the place as one answer', () => {
		const draft = readyPractice(db, zuid);
		const at = { at: 'kindcentrum', kindcentrumId: 'mondomijn-helmond' };
		expect(save(draft, { where: at })).toMatchObject({
			value: { kindcentrumId: 'mondomijn-helmond', lon: null, where: { precision: null } }
		});
		const [change] = historyOf(db, zuid.viewer, 'practice', draft.id);
		expect(change?.before?.['where']).toMatchObject({ place: 'Helmond' });
	});

	it('does not move anything out of the own area', () => {
		const draft = readyPractice(db, zuid);
		const groningen = { at: 'point', lon: 6.566, lat: 53.219, place: 'Groningen' };
		expect(save(draft, { where: groningen })).toMatchObject({
			ok: false,
			fields: { where: expect.stringContaining('werkgebied') as string }
		});
	});

	it('leaves alone what is being looked at', () => {
		const draft = readyPractice(db, zuid);
		expect(submit(db, zuid, 'practice', draft.id).ok).toBe(true);
		expect(save(draft, { summary: 'Toch nog iets anders' })).toMatchObject({ code: 'locked' });
	});
});

describe('a kindcentrum', () => {
	const where = { lon: 5.66111, lat: 51.48167, place: 'Helmond' };
	const input = {
		name: 'De Brug',
		where: { ...where, address: 'Steenweg 1', postcode: '5701 jd' }
	};

	it('knows its gemeente and how exactly its place is known', () => {
		expect(createKindcentrum(db, zuid, input)).toMatchObject({
			value: {
				slug: 'de-brug-helmond',
				gemeenteId: 'GM0794',
				precision: 'address',
				postcode: '5701JD'
			}
		});
		expect(createKindcentrum(db, zuid, { ...input, where })).toMatchObject({
			value: { slug: 'de-brug-helmond-2', precision: 'place' }
		});
		const [lon, lat] = gemeenteShape('GM1982')?.label ?? [];
		const middle = { lon, lat, place: 'Land van Cuijk' };
		expect(createKindcentrum(db, zuid, { ...input, where: middle })).toMatchObject({
			value: { gemeenteId: 'GM1982', precision: 'gemeente' }
		});
		const spot = { ...input, where: { ...where, precision: 'address' } };
		expect(createKindcentrum(db, zuid, spot)).toMatchObject({ value: { precision: 'place' } });
	});

	it.each([
		['in Paris', { lon: 2.35, lat: 48.85 }],
		['in the North Sea', { lon: 4, lat: 52.8 }],
		['in the Waddenzee', { lon: 5.2, lat: 53.15 }],
		['off the globe', { lon: 500, lat: 1e9 }]
	])('is refused %s, new and moved', (_, point) => {
		const refusal = {
			status: 422,
			fields: { where: expect.stringMatching(/niet op land in Nederland/) as string }
		};
		const there = { ...where, ...point };
		expect(createKindcentrum(db, zuid, { ...input, where: there })).toMatchObject(refusal);
		const made = createKindcentrum(db, zuid, input);
		if (!made.ok) throw new Error(made.message);
		const { id, version } = made.value;
		expect(saveKindcentrum(db, zuid, { id, version, fields: { where: there } })).toMatchObject(
			refusal
		);
	});

	it('keeps the keys of registers, and refuses what is none', () => {
		const made = createKindcentrum(db, zuid, input);
		if (!made.ok) throw new Error(made.message);
		const { id, version } = made.value;
		const fields = { brin: '12ab', brinSite: '00', lrkNumbers: ['123456789', '123456789'] };
		expect(saveKindcentrum(db, zuid, { id, version, fields })).toMatchObject({
			value: { brin: '12AB', brinSite: '00', lrkNumbers: ['123456789'] }
		});
		const wrong = { brin: 'AB12', brinSite: '7', lrkNumbers: ['12'] };
		const refused = saveKindcentrum(db, zuid, { id, version, fields: wrong });
		expect(!refused.ok && Object.keys(refused.fields ?? {})).toEqual(Object.keys(wrong));
	});

	it('goes to review with a public source only, and the same page is the same source', () => {
		const made = createKindcentrum(db, zuid, input);
		if (!made.ok) throw new Error(made.message);
		const { id, version } = made.value;
		const fields = { summary: 'School en opvang onder één dak.', sectors: ['po', 'ko'] };
		saveKindcentrum(db, zuid, { id, version, fields });
		expect(submit(db, zuid, 'kindcentrum', id)).toMatchObject({
			fields: { source: expect.stringContaining('openbare bron') as string }
		});
		const page = { title: 'Over ons', publisher: '', url: 'javascript:alert(1)' };
		expect(setSource(db, zuid, 'kindcentrum', id, page)).toMatchObject({
			fields: { url: expect.any(String) as string }
		});
		expect(setSource(db, noord, 'kindcentrum', id, { ...page, url: 'https://debrug.nl' }).ok).toBe(
			false
		);
		const first = setSource(db, zuid, 'kindcentrum', id, { ...page, url: 'https://debrug.nl' });
		const second = setSource(db, zuid, 'kindcentrum', id, { ...page, url: 'https://debrug.nl' });
		expect(first.ok && second.ok && first.value.sourceId === second.value.sourceId).toBe(true);
		expect(submit(db, zuid, 'kindcentrum', id).ok).toBe(true);
	});
});
