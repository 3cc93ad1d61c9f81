/** Longest wait, in milliseconds, for a browser that never says that it has drawn. */
const LONGEST = 3000;

let drawn: Promise<void> | undefined;

/** Resolves once the page has been drawn for the first time; at once where nobody sees it. */
export const firstPaint = (): Promise<void> => (drawn ??= new Promise(observe));

/** A frame alone does not tell: one can pass while styles are still under way. */
function observe(resolve: () => void): void {
	const tells = PerformanceObserver.supportedEntryTypes.includes('paint');
	if (!tells || document.visibilityState === 'hidden') return resolve();
	new PerformanceObserver((_, observer) => {
		observer.disconnect();
		resolve();
	}).observe({ type: 'paint', buffered: true });
	setTimeout(resolve, LONGEST);
}
