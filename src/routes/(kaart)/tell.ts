import { applyFilters } from '#lib/kindcentra/applyFilters.ts';
import { describeCount, noItems, type ItemCount } from '#lib/kindcentra/counts.ts';
import { countByArea, countByGemeente } from '#lib/kindcentra/countsPer.ts';
import {
	everywhere,
	hasFilters,
	writeFilters,
	type Filters,
	type MapItem,
	type Territories
} from '#lib/kindcentra/filter.ts';
import type { Found } from '#lib/kindcentra/search/find.server.ts';
import type { TellPlace } from '#lib/map/describe.ts';
import type { MapLayer } from '#lib/map/legend.ts';
import type { AreaCoverage } from '#lib/people/people.ts';
import type { whereaboutsOf } from './whereabouts.ts';

interface Known {
	/** Null as long as they are not here. */
	items: readonly MapItem[] | null;
	territories: Territories;
	coverage: AreaCoverage[];
	filters: Filters;
	layer: MapLayer;
	/** Handed over: the page has it, and need not fetch it on its own. */
	whereaboutsOf: typeof whereaboutsOf;
	/** What the server finds for the text. */
	found: Found | null;
}

/** What a tooltip says of an area or gemeente beside its name, and what the keyboard speaks. */
export function tellPlace(place: Parameters<TellPlace>[0], known: Known): string[] {
	// the layer of counts says so itself
	if (place.kind === 'area' && known.layer.key === 'aantal') return [];
	const { counts, narrowed } = countsOf(known, known.items ?? []);
	const count = counts.get(place.id) ?? noItems;
	const places = !narrowed
		? describeCount(count)
		: count.all > 0
			? `bij uw keuze: ${describeCount(count)}`
			: 'niets dat bij uw keuze past';
	if (place.kind === 'area') return [places];
	const about = known.whereaboutsOf({ gemeente: place.id }, known.territories, known.coverage);
	if (!about) return [];
	const within = `gemeente in ${about.within.join(' en ')}`;
	// What is judged is the area as a whole, and no names stand beside it.
	if (known.layer.key === 'regio-scan') {
		const area = known.layer.areas.find(({ id }) => id === place.area);
		return [within, ...(area ? [`${area.name}: ${area.summary[0]}`] : []), places];
	}
	return [within, about.ambassadors.join(', ') || 'Geen ambassadeur bekend', places];
}

interface Counted {
	key: string;
	/** By id of an area or gemeente. */
	counts: Map<string, ItemCount>;
	/** Filters leave some out. */
	narrowed: boolean;
}
const last = new WeakMap<readonly MapItem[], Counted>();

/** How many places each area and gemeente would show when it is chosen, with the other filters. */
function countsOf({ territories, filters, found }: Known, items: readonly MapItem[]): Counted {
	const others = everywhere(filters);
	const key = `${writeFilters(others)} ${found?.ids.length}`;
	const known = last.get(items);
	if (known?.key === key) return known;
	const matches = filters.text && found ? new Set(found.ids) : null;
	const fitting = applyFilters(items, others, territories, matches).items;
	const counts = new Map([...countByArea(fitting), ...countByGemeente(fitting)]);
	const counted = { key, counts, narrowed: hasFilters(others) };
	last.set(items, counted);
	return counted;
}
