import type { PageLoad } from './$types';

/** Brings what only some views show, so that the list need not wait for it. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	ItemTable: data.view.table ? (await import('#lib/kindcentra/ItemTable.svelte')).default : null,
	NothingYet: data.total === 0 ? (await import('./NothingYet.svelte')).default : null,
	WaysOut:
		data.total > 0 && data.count.all === 0
			? (await import('#lib/kindcentra/WaysOut.svelte')).default
			: null,
	NearMatches: data.near ? (await import('#lib/kindcentra/NearMatches.svelte')).default : null,
	PartMatches: data.partial ? (await import('#lib/kindcentra/PartMatches.svelte')).default : null
});
