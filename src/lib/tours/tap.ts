import type { Attachment } from 'svelte/attachments';

/** Share of the width, at the left, in which a tap goes back. */
const BACK = 0.25;
/** What has a meaning of its own when it is tapped. */
const OWN = 'a, button, footer, [role="dialog"]';

/** A tap or click on the stage itself: forward, or back at its left side, as presenting programs do. */
export const tap =
	({
		onnext,
		onprevious
	}: {
		onnext: () => void;
		onprevious: () => void;
	}): Attachment<HTMLElement> =>
	(element) => {
		const hear = (event: MouseEvent) => {
			if (event.target instanceof Element && event.target.closest(OWN)) return;
			const { left, width } = element.getBoundingClientRect();
			if (event.clientX - left < width * BACK) onprevious();
			else onnext();
		};
		element.addEventListener('click', hear);
		return () => element.removeEventListener('click', hear);
	};
