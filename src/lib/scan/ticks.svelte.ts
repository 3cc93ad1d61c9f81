import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { SvelteSet } from 'svelte/reactivity';

/** Which cells of a list are ticked (boxes named `id`), by hand or many at once. */
export class Ticks {
	readonly chosen: SvelteSet<string>;
	/** Choosing many at once needs script: its buttons come with it. */
	ready = $state(false);
	#list: HTMLElement | undefined;

	/** @param ids ticked when the server refused, or asked, without script */
	constructor(ids: readonly string[] = []) {
		this.chosen = new SvelteSet(ids);
	}

	/** On what holds the boxes: takes over what was ticked before the script came. */
	readonly list: Attachment<HTMLElement> = (list) => {
		this.#list = list;
		for (const { value, checked } of this.#boxes()) if (checked) this.chosen.add(value);
		this.ready = true;
	};
	#boxes = () =>
		this.#list?.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=id]') ?? [];

	/** Ticks all of these, or none where all were ticked. */
	async toggle(cells: readonly { id: string }[]): Promise<void> {
		const on = cells.some(({ id }) => !this.chosen.has(id));
		for (const { id } of cells)
			if (on) this.chosen.add(id);
			else this.chosen.delete(id);
		// What was ticked by a button is kept as what was ticked by hand.
		await tick();
		this.#boxes()[0]?.dispatchEvent(new Event('input', { bubbles: true }));
	}
}
