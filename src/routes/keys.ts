import { flushSync, mount, unmount } from 'svelte';
import KeyList from '#lib/ui/KeyList.svelte';

type Key = readonly [key: string, what: string];

const search: Key[] = [
	['↑ ↓', 'in het zoekveld: naar een suggestie'],
	['Enter', 'zoeken, of de suggestie kiezen'],
	['Esc', 'suggesties of filter sluiten']
];
const map: Key[] = [
	['Tab', 'naar de kaart, dan haar gebieden en plaatsen, de knoppen en de lijst'],
	['← → ↑ ↓', 'op de kaart: verschuiven'],
	['+ of −', 'op de kaart: zoomen'],
	['← →', 'in gebieden en plaatsen: bladeren'],
	['Home of End', 'in gebieden en plaatsen: eerste en laatste'],
	['Enter', 'in gebieden en plaatsen: kiezen']
];
const chart: Key[] = [
	['Tab', 'naar de volgende grafiek'],
	['← → ↑ ↓', 'in een grafiek: van waarde naar waarde'],
	['Home of End', 'in een grafiek: eerste en laatste waarde'],
	['Esc', 'de waarde loslaten, of de keuzes sluiten']
];
const help: Key = ['?', 'deze lijst'];

/** Which keys there are on a page, by its route. */
const lists: Record<string, Key[]> = {
	'/(kaart)': [
		['/', 'naar het zoekveld'],
		['↑ ↓', 'in het zoekveld: naar een suggestie'],
		...map,
		help
	],
	'/kindcentra': [...search, help],
	'/regio-scan': [...chart, help]
};

export function showKeys(route: string): void {
	const keys = lists[route];
	// Asked twice, while this was on its way: one list is enough.
	if (!keys || document.querySelector('dialog[open]')) return;
	const list = mount(KeyList, {
		target: document.body,
		props: { keys, onclose: () => void unmount(list) }
	});
	flushSync();
	list.show();
}
