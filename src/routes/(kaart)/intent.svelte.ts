import { beforeNavigate, goto } from '$app/navigation';
import { page } from '$app/state';
import type { Territories } from '#lib/kindcentra/filter.ts';
import { parseQuery, type MapPageQuery } from './query.ts';
import { address } from './view.ts';

interface Wish extends MapPageQuery {
	/** Still has to become a step in the history. */
	step: boolean;
}

/**
 * What the map page shows, and what was asked for last, while what that needs is still coming.
 * Whoever asks for more goes on from there: from what is shown, it would undo the wish before it.
 */
export function intentOf(territories: () => Territories) {
	let wish = $state.raw<Wish | null>(null);
	const read = (url: URL) => parseQuery(url.searchParams, territories());
	const shown = $derived(read(page.url));

	// A link or a step back is the newest wish, too; on the way to another page there is none.
	beforeNavigate(({ to }) => {
		const own = wish && address(wish.filters, wish.view);
		if (own === `${to?.url.pathname}${to?.url.search}`) return;
		wish = to && { ...read(to.url), step: false };
	});

	return {
		get shown(): MapPageQuery {
			return shown;
		},
		get wanted(): MapPageQuery {
			return wish ?? shown;
		},
		/** Shows this once `needed` is here, unless something else is asked for meanwhile. */
		async ask(next: Partial<MapPageQuery>, needed: Promise<unknown>, replaceState = false) {
			const step = !replaceState || (wish?.step ?? false);
			const own: Wish = { ...(wish ?? shown), ...next, step };
			wish = own;
			await needed;
			if (wish !== own) return;
			const to = address(own.filters, own.view);
			await goto(to, { noScroll: true, keepFocus: true, replaceState: !step });
			own.step = false;
		}
	};
}
