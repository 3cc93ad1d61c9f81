import { loadTopology, whenWanted } from './browser.ts';

/** What the map that moves is made of; each is fetched once. */
export const loadParts = () =>
	Promise.all([import('./engine.ts'), import('./MapTools.svelte'), loadTopology('overview')]);

/** On a page with a map they begin to come while the page is still coming alive. */
export function beginMap(): void {
	// Whoever needs them asks again, and hears what is wrong.
	void whenWanted(false)
		.then(loadParts)
		.catch(() => {});
}
