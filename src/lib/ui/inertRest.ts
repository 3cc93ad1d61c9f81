/**
 * Attachment for something that covers the page without being a dialog: the keyboard stays in it.
 * Dialogs can still open over it, and what is read aloud by itself still is.
 */
export function inertRest(element: HTMLElement): () => void {
	const rest: HTMLElement[] = [];
	for (let part = element; part !== document.body && part.parentElement; part = part.parentElement)
		for (const other of part.parentElement.children)
			if (
				other instanceof HTMLElement &&
				other !== part &&
				!other.inert &&
				!other.matches('dialog, script, [aria-live], [role=status]')
			)
				rest.push(other);
	for (const other of rest) other.inert = true;
	return () => {
		for (const other of rest) other.inert = false;
	};
}
