/** What resembles a kindcentrum or practice, and why: said in words, so that a reader can judge. */
import { fold } from '#lib/areas/placeSearch.ts';
import {
	cooperationModelLabels,
	focusGroupLabels,
	kernbegripLabels,
	sectorLabels,
	themeLabels,
	withinSentence
} from '#lib/programme/vocabulary.ts';
import type { MapItem } from './filter.ts';

export interface Similar {
	item: MapItem;
	/** Why, most telling first: "Ook over inclusie". */
	reasons: string[];
}

/** Organisations that take part, by id of the item. */
export type Organisations = ReadonlyMap<string, readonly string[]>;

/** Something that two items may have in common. */
interface Trait {
	key: string;
	group: keyof typeof groups;
	label: string;
}
/** How much a group of traits says, and how it is said. */
const groups = {
	organisation: { weight: 3, say: (words: string) => `Ook van ${words}` },
	kernbegrip: { weight: 3, say: (words: string) => `Ook over ${words}` },
	theme: { weight: 3, say: (words: string) => `Zelfde thema: ${words}` },
	model: { weight: 2, say: (words: string) => `Zelfde samenwerkingsmodel: ${words}` },
	sector: { weight: 1, say: (words: string) => `Ook met ${words}` },
	focus: { weight: 0.5, say: (words: string) => `Zelfde focusgroep: ${words}` }
} as const;
const groupNames = Object.keys(groups) as (keyof typeof groups)[];

/** Less than this in common is chance. */
const LEAST = 6;
const MAX_WORDS = 3;
const MAX_REASONS = 3;
/** An organisation in more than this share of all items tells nothing. */
const COMMON = 0.03;

/**
 * The items of the same kind that have most in common with `item`, best first. What few have in
 * common says more than what many have. What is real is not compared with what is made up.
 */
export function similarTo(
	item: MapItem,
	items: readonly MapItem[],
	limit: number,
	organisations: Organisations = new Map()
): Similar[] {
	const { traits, holders, among } = traitsOf(items, organisations);
	const own = traits.get(item.id) ?? [];
	const weigh = ({ key, group }: Trait) =>
		groups[group].weight * Math.log(1 + among / (holders.get(key) ?? among));
	return items
		.filter(
			(other) => other.id !== item.id && other.kind === item.kind && other.example === item.example
		)
		.map((other) => {
			const theirs = new Set(traits.get(other.id)?.map(({ key }) => key));
			const shared = own.filter(({ key }) => theirs.has(key));
			const score = shared.reduce((sum, trait) => sum + weigh(trait), 0);
			return { item: other, shared, score };
		})
		.filter(({ score }) => score >= LEAST)
		.sort((a, b) => b.score - a.score || a.item.id.localeCompare(b.item.id))
		.slice(0, limit)
		.map(({ item: other, shared }) => ({ item: other, reasons: reasonsOf(shared, weigh) }));
}

function reasonsOf(shared: readonly Trait[], weigh: (trait: Trait) => number): string[] {
	return groupNames
		.flatMap((group) => {
			const found = shared
				.filter((trait) => trait.group === group)
				.sort((a, b) => weigh(b) - weigh(a));
			if (found.length === 0) return [];
			const weight = found.reduce((sum, trait) => sum + weigh(trait), 0);
			const words = found.slice(0, MAX_WORDS).map(({ label }) => label);
			return [{ weight, text: groups[group].say(listOf(words)) }];
		})
		.sort((a, b) => b.weight - a.weight)
		.slice(0, MAX_REASONS)
		.map(({ text }) => text);
}

const listOf = (words: readonly string[]) =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;

interface Known {
	organisations: Organisations;
	traits: Map<string, Trait[]>;
	/** How many items have a trait. */
	holders: Map<string, number>;
	among: number;
}
const known = new WeakMap<readonly MapItem[], Known>();

/** The traits of all items; remembered for as long as the list stays the same. */
function traitsOf(items: readonly MapItem[], organisations: Organisations): Known {
	const before = known.get(items);
	if (before && sameOrganisations(before.organisations, organisations)) return before;
	const traits = new Map(
		items.map((item) => [item.id, traitsOfItem(item, organisations.get(item.id) ?? [])])
	);
	const holders = new Map<string, number>();
	for (const list of traits.values())
		for (const { key } of list) holders.set(key, (holders.get(key) ?? 0) + 1);
	const most = Math.max(3, items.length * COMMON);
	for (const [id, list] of traits)
		traits.set(
			id,
			list.filter(({ group, key }) => group !== 'organisation' || (holders.get(key) ?? 0) <= most)
		);
	const made = { organisations, traits, holders, among: items.length };
	known.set(items, made);
	return made;
}

const sameOrganisations = (a: Organisations, b: Organisations) =>
	a === b ||
	(a.size === b.size && [...a].every(([id, names]) => b.get(id)?.join() === names.join()));

function traitsOfItem(item: MapItem, organisations: readonly string[]): Trait[] {
	const trait = (group: Trait['group'], value: string, label: string): Trait => ({
		key: `${group}:${value}`,
		group,
		label
	});
	return [
		...organisations.map((name) => trait('organisation', fold(name), name)),
		...item.kernbegrippen.map((value) =>
			trait('kernbegrip', value, withinSentence(kernbegripLabels[value]))
		),
		...item.themes.map((value) => trait('theme', value, themeLabels[value])),
		...(item.model ? [trait('model', item.model, cooperationModelLabels[item.model])] : []),
		...item.sectors.map((value) => trait('sector', value, withinSentence(sectorLabels[value]))),
		...(item.focusGroup
			? [trait('focus', item.focusGroup, withinSentence(focusGroupLabels[item.focusGroup]))]
			: [])
	];
}
