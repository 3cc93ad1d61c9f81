/** Two numbers: where something begins and where it ends. */
type Span = readonly [from: number, to: number];

/**
 * Lays the numbers of `domain` along `range` in a straight line, to half a unit; all of a domain of
 * one number falls in the middle. It is all that the charts need of a scale: the scales of D3 bring
 * formats of dates, numbers and colours to every page with a chart.
 */
export function linear([from, to]: Span, [start, end]: Span): (value: number) => number {
	if (from === to) return () => (start + end) / 2;
	return (value) => inHalves(start + ((value - from) / (to - from)) * (end - start));
}

/**
 * To the nearest half unit: nobody sees less, sums of halves are exact, and thousands of places of
 * seventeen digits would be half of a page.
 */
export const inHalves = (value: number) => Math.round(2 * value) / 2;

/** One of `count` equal parts of a width, in halves. */
export const partOf = (width: number, count: number) =>
	Math.floor((2 * width) / Math.max(1, count)) / 2;
