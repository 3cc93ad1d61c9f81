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
	kernbegrippen: ['inclusie'],
	sectors: ['po', 'ko']
});
const like = (other: MapItem, organisations?: Map<string, string[]>) =>
	similarTo(garden, [garden, other, ...rest], 3, organisations);

describe('what resembles a practice', () => {
	it('shares what few have in common, and says what', () => {
		const other = item('kas', { kernbegrippen: ['inclusie'] });
		expect(like(other)).toEqual([{ item: other, reasons: ['Ook over inclusie'] }]);
	});

	it('is nothing, when all they share is what everybody has', () => {
		expect(like(item('po-ko', { sectors: ['po', 'ko'] }))).toEqual([]);
	});

	it('is not what happens to use the same words', () => {
		const words = { summary: 'Proeftuinen: eerst kijken, daardoor minder verwijzingen' };
		const [a, b] = [item('a', words), item('b', words)];
		expect(similarTo(a, [a, b, ...rest], 3)).toEqual([]);
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

	it('is not said to be of an organisation that stands with many', () => {
		const everywhere = ['tuin', 'kas', 'rest-1', 'rest-2', 'rest-3'];
		const organisations = new Map(everywhere.map((id) => [id, ['Voorbeeldschool']]));
		const [found] = like(item('kas', { kernbegrippen: ['inclusie'] }), organisations);
		expect(found?.reasons).toEqual(['Ook over inclusie']);
	});

	it('is of the same kind, and real when this is real', () => {
		const twin = { kernbegrippen: garden.kernbegrippen };
		expect(like(item('a', { ...twin, kind: 'kindcentrum' }))).toEqual([]);
		expect(like(item('b', { ...twin, example: true }))).toEqual([]);
		expect(like(item('c', twin))).toHaveLength(1);
	});
});
