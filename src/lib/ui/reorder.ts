/**
 * Rearranging a list by dragging: `dragBy` on the grip of an item, `dropOn` on the item itself.
 * Only grips can be dragged, so text in an item can still be selected. While something hangs over
 * an item it carries `data-drop="before"` or `"after"`, to draw the line where it will land.
 * Keyboards and touch need buttons beside it.
 */

/** Type of what is dragged; it holds the list, since its content is hidden until it lands. */
const typeOf = (list: string) => `text/x-${list.toLowerCase()}`;

/** Attachment for the grip of the item `id` of `list`. */
export const dragBy = (list: string, id: string) => (grip: HTMLElement) => {
	const begin = (event: DragEvent) => {
		const item = grip.closest<HTMLElement>('[data-drop-list]');
		event.dataTransfer?.setData(typeOf(list), id);
		if (item) event.dataTransfer?.setDragImage(item, 0, 0);
		event.stopPropagation();
	};
	grip.draggable = true;
	grip.addEventListener('dragstart', begin);
	return () => grip.removeEventListener('dragstart', begin);
};

/** Attachment for an item of `list` on which others land, before or after it. */
export const dropOn =
	(list: string, ondropped: (dragged: string, side: 'before' | 'after') => void) =>
	(item: HTMLElement) => {
		const type = typeOf(list);
		const sideOf = (event: DragEvent) => {
			const { top, height } = item.getBoundingClientRect();
			return event.clientY > top + height / 2 ? 'after' : 'before';
		};
		const over = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes(type)) return;
			event.preventDefault();
			event.stopPropagation();
			item.dataset['drop'] = sideOf(event);
		};
		const leave = () => delete item.dataset['drop'];
		const drop = (event: DragEvent) => {
			const dragged = event.dataTransfer?.getData(type);
			leave();
			if (!dragged) return;
			event.preventDefault();
			event.stopPropagation();
			ondropped(dragged, sideOf(event));
		};
		item.dataset['dropList'] = list;
		item.addEventListener('dragover', over);
		item.addEventListener('dragleave', leave);
		item.addEventListener('drop', drop);
		return () => {
			item.removeEventListener('dragover', over);
			item.removeEventListener('dragleave', leave);
			item.removeEventListener('drop', drop);
		};
	};
