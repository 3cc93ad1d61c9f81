import { countItems } from '#lib/kindcentra/counts.ts';
import { applyFilters, waysOut } from '#lib/kindcentra/applyFilters.ts';
import { sayNotFound } from '#lib/kindcentra/notFound.server.ts';
import { listMapItems, listTerritories } from '#lib/kindcentra/queries.server.ts';
import { excerptsOf, findItems } from '#lib/kindcentra/search/find.server.ts';
import { sortByRank, sortItems } from '#lib/kindcentra/order.ts';
import type { PageServerLoad } from './$types';
import { PAGE_SIZE, parseListView } from './view.ts';

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const territories = listTerritories(db, viewer);
	const view = parseListView(url.searchParams, territories);
	const all = listMapItems(db, viewer);
	const found = view.filters.text ? findItems(db, viewer, view.filters.text) : null;
	const matches = found && new Set(found.ids);
	const { items, facets } = applyFilters(all, view.filters, territories, matches);
	const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
	const page = Math.min(view.page, pages);
	const sorted =
		found && !view.sort.key ? sortByRank(items, found.ids) : sortItems(items, view.sort);
	const shown = sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
	return {
		view: { ...view, page },
		/** A page that was asked for and is not there. */
		beyond: view.page > pages,
		pages,
		items: shown,
		/** Words to mark, and where they stand in what a card does not show. */
		marks: found?.marks ?? '',
		excerpts: found ? excerptsOf(db, shown, found.marks) : {},
		near: found?.near ?? false,
		partial: found?.partial ?? false,
		facets,
		notFound: sayNotFound(url.searchParams, view.filters),
		count: countItems(items),
		/** Of all there are. */
		total: all.length,
		waysOut: items.length === 0 ? waysOut(all, view.filters, territories, matches) : [],
		// All gemeenten are many; the form needs the names of those that are chosen.
		territories: {
			...territories,
			gemeenten: territories.gemeenten.filter(({ id }) => view.filters.gemeente.includes(id))
		}
	};
};
