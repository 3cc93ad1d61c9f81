/**
 * Frames to wait. A frame is only handed over once the one before it was drawn, so that after three
 * the new words are on the screen.
 */
const FRAMES = 3;
/** Where drawing is slow a browser prepares frames ahead; in milliseconds. */
const LEAST = 90;
/** A page that nobody sees gets no frames; in milliseconds. */
const MOST = 1000;

/** Runs once what changed now is on the screen; answers how to call it off. */
export function afterPaint(run: () => void): () => void {
	const begin = performance.now();
	let frames = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const end = () => {
		stop();
		run();
	};
	const wait = () => {
		frames += 1;
		if (frames < FRAMES) frame = requestAnimationFrame(wait);
		else timer = setTimeout(end, Math.max(0, LEAST - (performance.now() - begin)));
	};
	let frame = requestAnimationFrame(wait);
	const late = setTimeout(end, document.visibilityState === 'visible' ? MOST : 0);
	const stop = () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
		clearTimeout(late);
	};
	return stop;
}
