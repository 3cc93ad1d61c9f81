import { describe, expect, it } from 'vitest';
import type { MapItem } from './filter.ts';
import { similarTo } from './similar.ts';

const item = (id: string, more: Partial<MapItem> = {}): MapItem => ({
	...{ id, slug: id, kind: 'practice', name: `Praktijk ${id}`, place: 'Oss', summary: '' },
	...{ gemeenteId: 'GM0828', gemeente: 'Oss', areaIds: ['oost-brabant'], lon: 5.5, lat: 51.7 },
	...{ sectors: [], kernbegrippen: [], themes: [], model: null, phase: null, focusGroup: null },
	...{ inProgramme: false, example: false },
	...more
});
const rest = Array.from({ length: 40 }, (_, i) => item(`rest-${i}`, { sectors: ['po', 'ko'] }));
const garden = item('tuin', {
	summary: 'Kinderen kweken groente in de moestuin en koken samen',
	kernbegrippen: ['inclusie'],
	sectors: ['po', 'ko']
});
const like = (other: MapItem, organisations?: Map<string, string[]>) =>
	similarTo(garden, [garden, other, ...rest], 3, organisations);

describe('what resembles a practice', () => {
	it('shares what few have in common, and says what', () => {
		const other = item('kas', { summary: 'Een moestuin op het dak', kernbegrippen: ['inclusie'] });
		expect(like(other)).toEqual([
			{ item: other, reasons: ['Ook over inclusie', 'Gaat ook over: moestuin'] }
		]);
	});

	it('is nothing, when all they share is what everybody has', () => {
		expect(like(item('po-ko', { sectors: ['po', 'ko'] }))).toEqual([]);
	});

	it('says nothing twice: a word for what they have in common anyway is no reason', () => {
		const more = {
			...{ sectors: ['po', 'ko'] as MapItem['sectors'], kernbegrippen: garden.kernbegrippen },
			summary: 'Een basisschool en kinderopvang met een moestuin, en inclusie'
		};
		const [a, b] = [item('a', more), item('b', more)];
		expect(similarTo(a, [a, b, ...rest], 3)[0]?.reasons).toEqual([
			...[
				'Ook over inclusie',
				'Gaat ook over: moestuin',
				'Ook met primair onderwijs en kinderopvang'
			]
		]);
	});

	it('keeps the capitals of an abbreviation', () => {
		const a = item('a', { sectors: ['jh'], kernbegrippen: ['inclusie'] });
		const b = item('b', { sectors: ['jh'], kernbegrippen: ['inclusie'] });
		expect(similarTo(a, [a, b, ...rest], 3)[0]?.reasons).toContain('Ook met jeugdhulp/JGZ');
	});

	it('may be of the same organisation', () => {
		const organisations = new Map([
			['tuin', ['Stichting Kiem']],
			['kas', ['stichting kiem', 'Gemeente Oss']]
		]);
		const [found] = like(item('kas', { kernbegrippen: ['inclusie'] }), organisations);
		expect(found?.reasons).toContain('Ook van Stichting Kiem');
	});

	it('is of the same kind, and real when this is real', () => {
		const twin = { summary: garden.summary, kernbegrippen: garden.kernbegrippen };
		expect(like(item('a', { ...twin, kind: 'kindcentrum' }))).toEqual([]);
		expect(like(item('b', { ...twin, example: true }))).toEqual([]);
		expect(like(item('c', twin))).toHaveLength(1);
	});

	it('does not resemble it for a name or a month in both', () => {
		const said = (what: string) => `${what} van de Vereniging Nederlandse Gemeenten, in februari.`;
		const a = item('a', { summary: said('Een onderzoek') });
		const b = item('b', { summary: said('Een lezing') });
		expect(similarTo(a, [a, b, ...rest], 3)).toEqual([]);
		const c = item('c', { summary: 'Moestuinen in de wijk' });
		expect(similarTo(garden, [garden, c, ...rest], 3)[0]?.reasons).toEqual([
			'Gaat ook over: moestuin'
		]);
	});

	it('does not resemble it for lying in the same place', () => {
		const there = { place: 'Alphen aan den Rijn', gemeente: 'Alphen aan den Rijn' };
		const a = item('a', { ...there, name: 'Spelen in Alphen' });
		const b = item('b', { ...there, name: 'Rekenen in Alphen' });
		expect(similarTo(a, [a, b, ...rest], 3)).toEqual([]);
	});
});
