import type { PageLoad } from './$types';

/** Brings the components that only some first views show; later ones come with the catalogue. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	SearchNote: data.found ? (await import('./SearchNote.svelte')).default : null,
	NothingFound:
		data.results.count.all === 0 ? (await import('./NothingFound.svelte')).default : null,
	SelectedItem: data.results.selected ? (await import('./SelectedItem.svelte')).default : null,
	ScanChoice: data.scan ? (await import('./ScanChoice.svelte')).default : null
});
