/** What only the interactive page needs, in one piece: it comes after the first view. */
export { countLayer } from '#lib/kindcentra/countLayer.ts';
export { coverageLayer } from '#lib/people/coverageLayer.ts';
export { default as NothingFound } from './NothingFound.svelte';
export { resultsOf } from './results.ts';
export { default as SearchNote } from './SearchNote.svelte';
export { default as SelectedItem } from './SelectedItem.svelte';
export { tellPlace } from './tell.ts';
