/** Two numbers: where something begins and where it ends. */
type Span = readonly [from: number, to: number];

/**
 * Lays the numbers of `domain` along `range` in a straight line; all of a domain of one number falls
 * in the middle. It is all that the charts need of a scale: the scales of D3 bring formats of
 * dates, numbers and colours to every page with a chart.
 */
export function linear([from, to]: Span, [start, end]: Span): (value: number) => number {
	if (from === to) return () => (start + end) / 2;
	return (value) => start + ((value - from) / (to - from)) * (end - start);
}
