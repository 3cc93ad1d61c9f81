import { describe, expect, it } from 'vitest';
import { visitor, type Viewer } from '#lib/accounts/accounts.ts';
import { compare, findDuplicates, likeness, type Description } from './duplicates.ts';
import { duplicatesOf } from './duplicates.server.ts';
import { kindcentra } from './tables.ts';
import { memoryDatabase } from '#lib/db/open.server.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { seedKindcentra } from './seed.server.ts';

const base: Description = { name: 'Kindcentrum De Vlinder', place: 'Oss', lon: 5.52, lat: 51.76 };
const with_ = (more: Partial<Description>): Description => ({ ...base, ...more });

describe('names', () => {
	it.each([
		['Kindcentrum De Vlinder', 'IKC Vlinder'],
		['IKC ’t Élan', 'Integraal kindcentrum t Elan'],
		['Brede School De Regen-boog', 'de regenboog']
	])('%s and %s are one name', (a, b) => expect(likeness(a, b)).toBe(1));

	it.each([
		['Mondomijn', 'Mondomjin', 0.6],
		['De Zonnebloem', 'De Zonneblom', 0.72]
	])('%s and %s are nearly so', (a, b, least) => {
		expect(likeness(a, b)).toBeGreaterThanOrEqual(least);
		expect(likeness(a, b)).toBeLessThan(1);
	});

	it('are not alike for being the same sort of thing', () => {
		expect(likeness('Kindcentrum De Vlinder', 'Kindcentrum Het Anker')).toBeLessThan(0.3);
		expect(likeness('', 'Kindcentrum')).toBe(0);
	});
});

describe('what may be one', () => {
	it.each<[string, Description, Description, string | undefined, string]>([
		[
			'a register key, whatever else is said',
			with_({
				name: 'Iets anders',
				place: 'Uden',
				lon: 5.6,
				lat: 51.6,
				brin: '12AB',
				brinSite: '01'
			}),
			with_({ brin: '12ab', brinSite: '01' }),
			'sure',
			'hetzelfde BRIN-nummer (12ab01)'
		],
		[
			'an LRK number',
			with_({ name: 'X', place: 'Y', lrkNumbers: ['1', '2'], lon: null, lat: null }),
			with_({ lrkNumbers: ['2'] }),
			'sure',
			'hetzelfde LRK-nummer (2)'
		],
		['the same name and place', with_({ lon: null }), base, 'sure', 'dezelfde naam'],
		['a typing error', with_({ name: 'De Vlindr' }), base, 'likely', 'bijna dezelfde naam'],
		[
			'another name at the same address',
			with_({ name: 'Het Anker', address: 'Dorpsstraat 12 A', postcode: '5341 AB', lon: null }),
			with_({ address: 'Dorpsstr. 12-a', postcode: '5341ab' }),
			'maybe',
			'hetzelfde adres'
		],
		[
			'another name next door',
			with_({ name: 'Het Anker', exact: true, lat: 51.7603 }),
			with_({ exact: true }),
			'maybe',
			'33 meter ernaast'
		],
		[
			'the same name far away',
			with_({ place: 'Sneek', lon: 5.66, lat: 53.03 }),
			base,
			undefined,
			''
		],
		['another name in the same place', with_({ name: 'Het Anker' }), base, undefined, ''],
		[
			'a point that is only that of the place',
			with_({ name: 'Het Anker', exact: false }),
			base,
			undefined,
			''
		]
	])('%s', (_, a, b, certainty, reason) => {
		const found = compare(a, b);
		expect(found?.certainty).toBe(certainty);
		if (reason) expect(found?.reasons).toContain(reason);
	});

	it('come with the surest first, and a few only', () => {
		const all = Array.from({ length: 9 }, (_, i) => ({
			...with_({ name: i === 4 ? 'De Vlinder' : 'De Vlindr' }),
			...{ id: `${i}`, kind: 'kindcentrum' as const }
		}));
		const found = findDuplicates(base, all);
		expect(found).toHaveLength(5);
		expect(found[0]?.of.id).toBe('4');
	});
});

describe('in the store', () => {
	const now = new Date('2026-11-26T12:00:00Z');
	const db = memoryDatabase();
	seedSources(db, now);
	seedAreas(db, now);
	seedKindcentra(db, now);
	const mine: Viewer = { accountId: 'a', role: 'ambassador', areaIds: new Set(['GM0794']) };
	const draft = { name: 'Mondomijn', place: 'Helmond' };

	it('a published one is found, and never itself', () => {
		const [found] = duplicatesOf(db, mine, 'kindcentrum', draft);
		expect(found).toMatchObject({
			...{ id: 'mondomijn-helmond', href: '/kindcentra/mondomijn-helmond', state: null },
			...{ certainty: 'sure', reasons: ['dezelfde naam', 'in dezelfde plaats'] }
		});
		expect(duplicatesOf(db, mine, 'kindcentrum', draft, 'mondomijn-helmond')).toEqual([]);
		expect(duplicatesOf(db, mine, 'practice', draft)).toEqual([]);
	});

	it('a draft is told to who may write there only', () => {
		db.update(kindcentra).set({ status: 'concept' }).run();
		expect(duplicatesOf(db, mine, 'kindcentrum', draft)[0]).toMatchObject({
			state: 'concept',
			href: '/werkplek/kindcentra/mondomijn-helmond'
		});
		const other = { ...mine, areaIds: new Set(['GM0344']) };
		expect(duplicatesOf(db, other, 'kindcentrum', draft)).toEqual([]);
		expect(duplicatesOf(db, visitor, 'kindcentrum', draft)).toEqual([]);
	});
});
