import type { Attachment } from 'svelte/attachments';

/** Pixels that a finger goes sideways before it counts, and at least so much more than up or down. */
const FAR = 45;
const STRAIGHT = 1.5;

/** Swipes to the left and right, with finger or pen. */
export const swipe =
	({
		onnext,
		onprevious
	}: {
		onnext: () => void;
		onprevious: () => void;
	}): Attachment<HTMLElement> =>
	(element) => {
		let from: { x: number; y: number } | null = null;
		const begin = ({ touches }: TouchEvent) => {
			const [touch, second] = touches;
			from = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
		};
		const end = ({ changedTouches: [touch] }: TouchEvent) => {
			if (!from || !touch) return;
			const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
			from = null;
			if (Math.abs(dx) < FAR || Math.abs(dx) < STRAIGHT * Math.abs(dy)) return;
			if (dx < 0) onnext();
			else onprevious();
		};
		element.addEventListener('touchstart', begin, { passive: true });
		element.addEventListener('touchend', end, { passive: true });
		return () => {
			element.removeEventListener('touchstart', begin);
			element.removeEventListener('touchend', end);
		};
	};
