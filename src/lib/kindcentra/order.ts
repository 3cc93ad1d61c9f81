import type { LonLat } from '#lib/map/projection.ts';
import { phases } from '#lib/programme/vocabulary.ts';
import type { MapItem } from './filter.ts';
import type { Sort, SortKey } from './sort.ts';

/** A sorted copy. "Dichtbij" without a point is the standard order. */
export function sortItems(
	items: readonly MapItem[],
	{ key, descending }: Sort,
	from?: LonLat
): MapItem[] {
	const compare = comparison(key, from);
	return items.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

/** A sorted copy in the order of these ids, best first; what is not among them comes last. */
export function sortByRank(items: readonly MapItem[], ids: readonly string[]): MapItem[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	const ranked = ids.flatMap((id) => {
		const item = byId.get(id);
		byId.delete(id);
		return item ?? [];
	});
	return [...ranked, ...byId.values()];
}

// One collator for all comparisons, and none before the first: making it takes a phone longer than
// all else that a page does at its start.
let dutch: Intl.Collator | undefined;
const inDutch = (a: string, b: string) =>
	(dutch ??= new Intl.Collator('nl', { numeric: true })).compare(a, b);
const byName = (a: MapItem, b: MapItem) =>
	inDutch(a.name, b.name) || inDutch(a.place, b.place) || inDutch(a.id, b.id);

function comparison(key: SortKey, from?: LonLat): (a: MapItem, b: MapItem) => number {
	if (key === 'dichtbij' && from) {
		const metres = new Map<MapItem, number>();
		const far = (item: MapItem) => {
			const known = metres.get(item) ?? distance(from, [item.lon, item.lat]);
			metres.set(item, known);
			return known;
		};
		return (a, b) => far(a) - far(b) || byName(a, b);
	}
	if (key === 'naam') return byName;
	if (key === 'plaats') return (a, b) => inDutch(a.place, b.place) || byName(a, b);
	if (key === 'fase') return (a, b) => phaseRank(a) - phaseRank(b) || byName(a, b);
	return (a, b) => Number(a.example) - Number(b.example) || byName(a, b);
}

const phaseRank = ({ phase }: MapItem) => (phase === null ? phases.length : phases.indexOf(phase));

/** Metres along the earth between two points. */
export function distance([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
	const radians = Math.PI / 180;
	const half =
		Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
		Math.cos(lat1 * radians) *
			Math.cos(lat2 * radians) *
			Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
	return 2 * 6_371_000 * Math.asin(Math.sqrt(half));
}
