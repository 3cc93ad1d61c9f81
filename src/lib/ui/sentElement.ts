/**
 * The element with this id (`$props.id()`) in the page as the server sent it, while its component
 * takes it over; null on the server, and for what is made in the browser. What people chose in it
 * before the script started is still there then, and gone a moment later.
 */
export const sentElement = (id: string): HTMLElement | null =>
	typeof document === 'undefined' ? null : document.getElementById(id);
