import { applyFilters, waysOut } from '#lib/kindcentra/applyFilters.ts';
import { listMapItems, listTerritories } from '#lib/kindcentra/queries.server.ts';
import { sortItems } from '#lib/kindcentra/sort.ts';
import type { PageServerLoad } from './$types';
import { PAGE_SIZE, parseListView } from './view.ts';

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const territories = listTerritories(db, viewer);
	const view = parseListView(url.searchParams, territories);
	const all = listMapItems(db, viewer);
	const { items, facets } = applyFilters(all, view.filters, territories);
	const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
	const page = Math.min(view.page, pages);
	return {
		view: { ...view, page },
		pages,
		items: sortItems(items, view.sort).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
		facets,
		counts: {
			all: all.length,
			found: items.length,
			examples: items.filter(({ example }) => example).length
		},
		waysOut: items.length === 0 ? waysOut(all, view.filters, territories) : [],
		// All gemeenten are many; the form needs the names of those that are chosen.
		territories: {
			...territories,
			gemeenten: territories.gemeenten.filter(({ id }) => view.filters.gemeente.includes(id))
		}
	};
};
