import type { Facet, MapItem, Territories } from './filter.ts';

/**
 * One facet of a list of items: items with the same values share a number, so that choosing and
 * counting look at numbers only, whatever the list is long.
 */
export interface FacetColumn {
	/** Of each item in the list. */
	numbers: Uint16Array;
	/** What each number stands for. */
	values: readonly (readonly string[])[];
}

/** What of an item decides its values; an area or ambassador follows from the areas it lies in. */
type Trait = Exclude<Facet, 'area' | 'ambassador'> | 'areaIds';
const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const traits: Record<Trait, (item: MapItem) => readonly string[]> = {
	gemeente: (item) => one(item.gemeenteId),
	areaIds: (item) => item.areaIds,
	sector: (item) => item.sectors,
	kernbegrip: (item) => item.kernbegrippen,
	theme: (item) => item.themes,
	phase: (item) => one(item.phase),
	model: (item) => one(item.model),
	focus: (item) => one(item.focusGroup),
	kind: (item) => [item.kind === 'practice' ? 'praktijk' : 'kindcentrum'],
	example: (item) => [item.example ? 'voorbeeld' : 'echt']
};

const made = new WeakMap<readonly MapItem[], Record<Trait, FacetColumn>>();

/** The facets of a list as columns; made once for a list, for numbering takes a while. */
export function facetColumns(
	items: readonly MapItem[],
	territories: Territories
): Record<Facet, FacetColumn> {
	let columns = made.get(items);
	if (!columns) {
		columns = Object.fromEntries(
			Object.entries(traits).map(([name, read]) => [name, numbered(items, read)])
		) as Record<Trait, FacetColumn>;
		made.set(items, columns);
	}
	const { areaIds, ...own } = columns;
	return {
		...own,
		area: within(areaIds, territories.areas),
		ambassador: within(areaIds, territories.ambassadors)
	};
}

function numbered(
	items: readonly MapItem[],
	read: (item: MapItem) => readonly string[]
): FacetColumn {
	const known = new Map<string, number>();
	const values: (readonly string[])[] = [];
	const numbers = Uint16Array.from(items, (item) => {
		const list = read(item);
		const key = list.join();
		const number = known.get(key) ?? values.push(list) - 1;
		known.set(key, number);
		return number;
	});
	return { numbers, values };
}

/** From areas to the slugs of all that stand for one of them. */
const within = (
	{ numbers, values }: FacetColumn,
	list: readonly { slug: string; areaIds: readonly string[] }[]
): FacetColumn => ({
	numbers,
	values: values.map((areaIds) =>
		list.filter((entry) => entry.areaIds.some((id) => areaIds.includes(id))).map(({ slug }) => slug)
	)
});
