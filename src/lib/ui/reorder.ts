/**
 * Rearranging a list by dragging, with mouse, pen or finger: `dragBy` on the grip of an item,
 * `dropOn` on the item itself. Only grips drag, so text in an item can still be selected. While
 * something hangs over an item it carries `data-drop="before"` or `"after"`, to draw the line where
 * it will land; what is dragged carries `data-dragged`. Escape lets go. Keyboards need a way beside.
 */

type Side = 'before' | 'after';

/** What lands where, by the element of an item. */
const landings = new WeakMap<Element, (dragged: string, side: Side) => void>();

/** How near to the edge of the window it begins to scroll along, and how far each frame (px). */
const EDGE = 72;
const STEP = 14;

/** Attachment for an item of `list` on which others land, before or after it. */
export const dropOn =
	(list: string, ondropped: (dragged: string, side: Side) => void) => (item: HTMLElement) => {
		item.dataset['dropList'] = list;
		landings.set(item, ondropped);
		return () => landings.delete(item);
	};

/** Attachment for the grip of the item `id` of `list`; the grip needs `touch-action: none`. */
export const dragBy = (list: string, id: string) => (grip: HTMLElement) => {
	let at: { x: number; y: number } | null = null;
	let over: HTMLElement | null = null;
	let side: Side = 'before';
	let frame = 0;
	const itemAt = (element: Element | null) =>
		element?.closest<HTMLElement>(`[data-drop-list="${list}"]`) ?? null;

	function hang() {
		if (!at) return;
		const item = itemAt(document.elementFromPoint(at.x, at.y));
		if (over !== item) delete over?.dataset['drop'];
		over = item;
		if (!item) return;
		const { top, height } = item.getBoundingClientRect();
		side = at.y > top + height / 2 ? 'after' : 'before';
		item.dataset['drop'] = side;
	}
	/** Near an edge the page goes along, for as long as it is held there. */
	function scroll() {
		if (!at) return;
		const by = at.y < EDGE ? -STEP : at.y > innerHeight - EDGE ? STEP : 0;
		if (by !== 0) {
			scrollBy({ top: by, behavior: 'instant' });
			hang();
		}
		frame = requestAnimationFrame(scroll);
	}
	function begin(event: PointerEvent) {
		if (event.button !== 0) return;
		grip.setPointerCapture(event.pointerId);
		grip.addEventListener('pointermove', move);
	}
	function move({ clientX: x, clientY: y }: PointerEvent) {
		const begins = at === null;
		at = { x, y };
		if (begins) {
			const item = itemAt(grip);
			if (item) item.dataset['dragged'] = '';
			addEventListener('keydown', escape, true);
			frame = requestAnimationFrame(scroll);
		}
		hang();
	}
	function escape(event: KeyboardEvent) {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		letGo();
	}
	function letGo() {
		grip.removeEventListener('pointermove', move);
		removeEventListener('keydown', escape, true);
		cancelAnimationFrame(frame);
		delete over?.dataset['drop'];
		delete itemAt(grip)?.dataset['dragged'];
		[at, over] = [null, null];
	}
	function drop() {
		const landed = over && over !== itemAt(grip) ? landings.get(over) : undefined;
		letGo();
		landed?.(id, side);
	}
	grip.addEventListener('pointerdown', begin);
	grip.addEventListener('pointerup', drop);
	grip.addEventListener('pointercancel', letGo);
	return () => {
		letGo();
		grip.removeEventListener('pointerdown', begin);
		grip.removeEventListener('pointerup', drop);
		grip.removeEventListener('pointercancel', letGo);
	};
};
