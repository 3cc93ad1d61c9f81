import { page } from '$app/state';
import { parseFilters, writeFilters } from '#lib/kindcentra/filter.ts';

const list = () => document.querySelector<HTMLElement>('#kaart .cards');
const inSight = (element: Element | null) => (element?.getClientRects().length ?? 0) > 0;
const asked = () => writeFilters(parseFilters(page.url.searchParams)).toString();
const rowOf = (slug: string) =>
	[...document.querySelectorAll<HTMLAnchorElement>('#lijst a')].find(
		({ href }) => new URL(href).searchParams.get('keuze') === slug
	);

/** Shows what was opened from its beginning; from the list one goes on reading there. */
export function show(): void {
	requestAnimationFrame(() => {
		const opened = document.getElementById('keuze');
		if (!opened) return;
		document.querySelector<HTMLElement>('#groot:checked')?.click();
		scrollTo(0, 0);
		// Who came by an address begins at the top of the page.
		if (!navigator.userActivation.hasBeenActive) return;
		const { activeElement } = document;
		// The list makes way, and so what was pressed there; from the map one goes on there.
		if (activeElement === document.body || activeElement?.closest('#lijst'))
			opened.focus({ preventScroll: true });
	});
}

/**
 * Remembers where somebody was, before an item takes the place of the list. What it returns goes
 * back there: to the row or the map, unless they have turned to something else meanwhile.
 */
export function leaveList(): (slug: string) => void {
	if (typeof window === 'undefined') return () => undefined;
	const from = document.activeElement;
	const top = inSight(list()) ? scrollY : null;
	const before = asked();
	return (slug) =>
		requestAnimationFrame(() => {
			if (!inSight(list()) || asked() !== before) return;
			const row = rowOf(slug);
			if (top !== null) scrollTo(0, top);
			else row?.scrollIntoView({ block: 'center' });
			if (document.activeElement !== document.body) return;
			const map = document.querySelector('.maplibregl-canvas');
			const place = from?.isConnected && from !== document.body ? from : (row ?? map);
			if (place instanceof HTMLElement || place instanceof SVGElement)
				place.focus({ preventScroll: true });
		});
}

/** Whether Escape closes what is opened, and not first something that lies over it. */
export function closes({ key, target, defaultPrevented }: KeyboardEvent): boolean {
	if (key !== 'Escape' || defaultPrevented) return false;
	if (target instanceof HTMLInputElement && target.type === 'search' && target.value) return false;
	const above = 'dialog[open], :popover-open, #kaart details[open], #kaart .choice';
	return document.querySelector(`${above}, [role='combobox'][aria-expanded='true']`) === null;
}
