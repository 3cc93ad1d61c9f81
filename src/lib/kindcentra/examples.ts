import {
	cooperationModels,
	focusGroups,
	phases,
	type CooperationModel,
	type FocusGroup,
	type Phase
} from '#lib/programme/vocabulary.ts';
import { SEED_AUTHOR } from '#lib/db/columns.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { ideas, names, type Idea } from './example-ideas.ts';
import places from './example-places.json' with { type: 'json' };
import { EXAMPLE_PREFIX, type TermVocabulary } from './kindcentra.ts';
import { exampleStory } from './example-stories.ts';
import { slugify } from './slug.ts';

/** How many of the points carry a kindcentrum; the others carry a practice of their gemeente. */
const KINDCENTRA = 185;
/** Every so many kindcentra have a practice of their own. */
const PRACTICE_AT_EVERY = 9;

export type Terms = Record<TermVocabulary, readonly string[]>;
type Place = [gemeenteId: string, place: string, lon: number, lat: number];

/**
 * The example kindcentra and practices, the same at every call: obviously fictitious, spread over
 * all areas roughly as people live there. The points lie inside their gemeente (boundaries of
 * 2025; places by GeoNames, CC BY 4.0), moved a little so that they are no real address.
 */
export function exampleRows() {
	const points = places as Place[];
	const kindcentra = points.slice(0, KINDCENTRA).map(exampleKindcentrum);
	const at = kindcentra.filter((_, i) => i % PRACTICE_AT_EVERY === 0);
	const practices = [
		...at.map(({ row }, i) => examplePractice(i, row.place, { kindcentrumId: row.id })),
		...points
			.slice(KINDCENTRA)
			.map(([areaId, place, lon, lat], i) =>
				examplePractice(at.length + i, place, { areaId, place, lon, lat, precision: 'place' })
			)
	];
	return { kindcentra, practices };
}

/** Made-up drafts in two working areas, so that who tries the editor finds some work. */
export function exampleDrafts() {
	const stages = [
		{ status: 'concept' as const },
		{
			status: 'concept' as const,
			returnReason: 'Vertel nog wie dit begeleidt, en sinds wanneer het loopt.'
		},
		{ status: 'review' as const, submittedBy: SEED_AUTHOR, submittedAt: '2026-11-20T09:00:00.000Z' }
	];
	const places: Place[] = [
		['GM0014', 'Groningen', 6.567, 53.215],
		['GM0106', 'Assen', 6.562, 52.997],
		['GM0080', 'Leeuwarden', 5.79, 53.2],
		['GM0772', 'Eindhoven', 5.478, 51.438],
		['GM0794', 'Helmond', 5.661, 51.482],
		['GM0828', 'Oss', 5.518, 51.765]
	];
	return places.map(([areaId, place, lon, lat], i) => {
		const { row, terms } = examplePractice(500 + i, place, {
			...{ areaId, place, lon, lat },
			precision: 'place'
		});
		const title = `Voorbeeldconcept ${row.title.replace('Voorbeeldpraktijk ', '')}`;
		const unseen = { publishedAt: null, confirmedOn: null, reviewOn: null };
		const slug = slugify(`${title} ${place}`);
		return { row: { ...row, ...unseen, title, slug, ...at(stages, i) }, terms };
	});
}

function exampleKindcentrum([gemeenteId, place, lon, lat]: Place, index: number) {
	const random = numbers(index + 1);
	const name = `Voorbeeldcentrum ${at(names, index * 37 + Math.floor(index / names.length))}`;
	const first = at(ideas, index * 7);
	const second = at(ideas, index * 7 + 1 + Math.floor(random() * (ideas.length - 1)));
	const sectors = ['po', 'ko', ...first.sectors, ...(random() < 0.3 ? second.sectors : [])];
	return {
		row: {
			id: `${EXAMPLE_PREFIX}kindcentrum-${number(index)}`,
			slug: slugify(`${name} ${place}`),
			name,
			summary: sentences(random(), first, second),
			place,
			gemeenteId,
			lon,
			lat,
			precision: 'place' as const,
			// Some things are unknown of real kindcentra too.
			cooperationModel: pick<CooperationModel>(random(), cooperationModels, [8, 22, 36, 20, 6]),
			phase: pick<Phase>(random(), phases, [10, 24, 56, 4]),
			focusGroup: pick<FocusGroup>(random(), focusGroups, [15, 35, 40]),
			status: 'published' as const,
			sourceId: EXAMPLE_SOURCE
		},
		terms: {
			sector: unique(sectors),
			kernbegrip: unique([...first.kernbegrippen, ...second.kernbegrippen.slice(0, 1)]),
			theme: unique([...first.themes, ...(random() < 0.4 ? second.themes.slice(0, 1) : [])])
		}
	};
}

function examplePractice<Where extends object>(index: number, place: string, where: Where) {
	const random = numbers(1000 + index);
	const idea: Idea = at(ideas, index * 3 + 1);
	const title = `Voorbeeldpraktijk ${idea.title}`;
	return {
		row: {
			id: `${EXAMPLE_PREFIX}praktijk-${number(index)}`,
			slug: slugify(`${title} ${place}`),
			title,
			summary: `${idea.what} ${idea.how}`,
			...exampleStory(idea, random),
			kind: random() < 0.55 ? ('kansrijk' as const) : ('goed-voorbeeld' as const),
			focusGroup: pick<FocusGroup>(random(), focusGroups, [20, 35, 30]),
			...where,
			status: 'published' as const,
			sourceId: EXAMPLE_SOURCE
		},
		terms: {
			sector: idea.sectors,
			kernbegrip: idea.kernbegrippen,
			theme: idea.themes
		}
	};
}

/** One or two sentences; not always the same two. */
function sentences(chance: number, first: Idea, second: Idea): string {
	if (chance < 0.15) return first.what;
	return `${first.what} ${chance < 0.45 ? first.how : second.what}`;
}

/** A value by weight out of 100; what the weights leave over is unknown. */
function pick<T>(chance: number, values: readonly T[], weights: number[]): T | null {
	let upTo = 0;
	const index = weights.findIndex((weight) => chance * 100 < (upTo += weight));
	return values[index] ?? null;
}

/** Pseudo-random numbers in [0, 1) that are the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
	let state = Math.imul(seed, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

const number = (index: number) => String(index + 1).padStart(3, '0');
const unique = <T>(values: T[]) => [...new Set(values)];
function at<T>(list: readonly T[], index: number): T {
	const value = list[index % list.length];
	if (value === undefined) throw new Error('Empty list');
	return value;
}
