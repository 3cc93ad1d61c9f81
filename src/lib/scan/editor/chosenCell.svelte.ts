import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { neighbour, type CellView } from './cellView.ts';

/**
 * Which cell the editor shows, and whether it is opened: only on a phone there is a difference,
 * then an opened cell covers the matrix. The address names the cell that is open.
 */
export class ChosenCell {
	readonly #cells: () => readonly CellView[];
	key = $state<string | null>(null);
	opened = $state(false);
	/** Opening made a step in the history of the browser, so that going back uncovers the matrix. */
	#stepped = false;

	constructor(cells: () => readonly CellView[]) {
		this.#cells = cells;
	}

	readonly cell = $derived.by(() => this.#cells().find(({ key }) => key === this.key) ?? null);
	/** Its number in reading order, from 1. */
	readonly at = $derived.by(() => this.#cells().findIndex(({ key }) => key === this.key) + 1);

	#addressed = () => this.#cells().find(({ key }) => `#${key}` === location.hash);

	/**
	 * At first: the cell that the address names, else the one that was written last and waits to be
	 * sent, else the first that needs something.
	 * @param waiting id of that cell
	 */
	begin(waiting: string | undefined): void {
		const named = this.#addressed();
		const cells = this.#cells();
		const written = cells.find(({ id }) => id === waiting);
		const first = cells.find(({ problems, editable }) => editable && problems.length > 0);
		this.key = (named ?? written ?? first ?? cells[0])?.key ?? null;
		this.opened = named !== undefined;
	}
	/** Back and forth in the history of the browser: its address says which cell is open, if any. */
	follow(): void {
		const named = this.#addressed();
		this.opened = this.#stepped = named !== undefined;
		if (named) this.key = named.key;
	}
	/** Shows a cell; once the address names one, it names this one. */
	select(next: CellView): void {
		this.key = next.key;
		if (this.opened) replaceState(`#${next.key}`, {});
	}
	/** Somebody works in the cell that is shown: the address names it, and a reload comes back to it. */
	keep(): void {
		if (this.opened || this.key === null) return;
		replaceState(`#${this.key}`, {});
		this.opened = true;
	}
	open(next: CellView): void {
		if (this.opened) this.select(next);
		else {
			pushState(`#${next.key}`, {});
			this.#stepped = true;
		}
		this.opened = true;
		this.key = next.key;
	}
	close(): void {
		if (this.#stepped) window.history.back();
		else if (this.opened) replaceState(page.url.pathname, {});
		this.opened = false;
	}
	/** The next cell in reading order, or the one before. */
	beside(by: 1 | -1): CellView | null {
		return this.key === null ? null : neighbour(this.#cells(), this.key, by);
	}
}
