/**
 * Areas form a graph, not a tree: provinces and Brabant sub-regions hold COROP regions, those
 * hold gemeenten, and G4 lies over them as a group of four cities.
 */
export const areaKinds = [
	'country',
	'province',
	'subregion',
	'cityGroup',
	'corop',
	'gemeente'
] as const;
export type AreaKind = (typeof areaKinds)[number];

export const areaKindLabels: Record<AreaKind, string> = {
	country: 'land',
	province: 'provincie',
	subregion: 'deelgebied',
	cityGroup: 'stedengroep',
	corop: 'COROP-gebied',
	gemeente: 'gemeente'
};

export interface Area {
	/** `NL`, `PV26`, `CR33`, `GM0344`, `west-brabant`, `g4`. */
	id: string;
	slug: string | null;
	kind: AreaKind;
	name: string;
	/** The name as the programme prints it, where it differs. */
	nameInSource: string | null;
	/** One of the 15 areas of the regio-scan. */
	scannable: boolean;
	caption: string | null;
	referenceYear: number | null;
}

/** All areas with their direct containment, both ways. */
export interface AreaGraph {
	areas: ReadonlyMap<string, Area>;
	parents: ReadonlyMap<string, readonly string[]>;
	children: ReadonlyMap<string, readonly string[]>;
}

/** One of the six sets of areas that ambassadors serve together. */
export interface WorkingArea {
	id: string;
	name: string;
	/** 1–6: order on lists, and the number of its tint (`--wa-1` …). */
	position: number;
	/** In the order of the programme. */
	areaIds: string[];
}

/** Builds the graph from rows; links to unknown areas are an error in the data. */
export function buildAreaGraph(
	areas: readonly Area[],
	links: readonly { parentId: string; childId: string }[]
): AreaGraph {
	const byId = new Map(areas.map((area) => [area.id, area]));
	const parents = new Map<string, string[]>();
	const children = new Map<string, string[]>();
	for (const { parentId, childId } of links) {
		if (!byId.has(parentId) || !byId.has(childId))
			throw new Error(`Area link ${parentId} → ${childId} leads nowhere`);
		append(parents, childId, parentId);
		append(children, parentId, childId);
	}
	return { areas: byId, parents, children };
}

/** Everything that contains the area, nearest first; an unknown id has none. */
export function ancestors(graph: AreaGraph, id: string): Area[] {
	return reach(graph, graph.parents, id);
}

/** Everything the area contains, nearest first; an unknown id has none. */
export function descendants(graph: AreaGraph, id: string): Area[] {
	return reach(graph, graph.children, id);
}

/** The gemeenten of an area, by name. */
export function gemeentenOf(graph: AreaGraph, id: string): Area[] {
	return descendants(graph, id)
		.filter((area) => area.kind === 'gemeente')
		.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/**
 * The scannable areas that serve an area, itself included. Most gemeenten have one; the four
 * big cities have two: their province (or sub-region) and G4.
 */
export function scannableAreasOf(graph: AreaGraph, id: string): Area[] {
	const self = graph.areas.get(id);
	return [...(self ? [self] : []), ...ancestors(graph, id)].filter((area) => area.scannable);
}

/** Where an area has its page, or null when it has none (COROP regions, the country). */
export function areaHref(area: Pick<Area, 'id' | 'slug' | 'kind'>): string | null {
	if (area.slug) return `/gebieden/${area.slug}`;
	return area.kind === 'gemeente' ? `/gemeenten/${area.id}` : null;
}

function reach(
	graph: AreaGraph,
	edges: ReadonlyMap<string, readonly string[]>,
	start: string
): Area[] {
	const seen = new Set<string>([start]);
	const found: Area[] = [];
	let frontier: readonly string[] = [start];
	while (frontier.length > 0) {
		const next = frontier
			.flatMap((id) => edges.get(id) ?? [])
			.filter((id, i, all) => !seen.has(id) && all.indexOf(id) === i);
		for (const id of next) {
			seen.add(id);
			const area = graph.areas.get(id);
			if (area) found.push(area);
		}
		frontier = next;
	}
	return found;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
