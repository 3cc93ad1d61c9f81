/**
 * What every chart of the kit takes. The kit knows no concept: labels and colours come from the
 * caller. Lengths in layouts are in user units of 1/16 rem, so text keeps its CSS size at every
 * width and grows with the reader's font size and the projector theme.
 */

/** One step of an ordinal scale, from low to high. `color` and `ink` (text on it) are CSS values. */
export interface Step {
	value: number;
	label: string;
	/** Where room is scarce: axes and small cells. */
	short?: string;
	/** As a rule a token: `var(--stage-3)`. */
	color: string;
	ink: string;
}
export type Scale = readonly Step[];

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

/** A row or column. Soft hyphens in labels show where a long word may break. */
export interface Category {
	id: string;
	label: string;
	short?: string;
	/** Heading above the first of consecutive categories that share it. */
	group?: string;
	color?: string;
	/** Encodes the same as `color`, for readers who do not see colour. */
	shape?: Shape;
}

/** A point on the scale (medians may lie half-way), not applicable, or `null`: not assessed. */
export type Reading = number | 'not-applicable' | null;

export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/**
 * Something in a chart that can be pointed at, focused and spoken. The arrays of a layout hold
 * marks in reading order. `id` is what lights up in other charts.
 */
export interface Mark {
	id: string | null;
	/** What can be pointed at; the tooltip stands above or below it. */
	box: Box;
	title: string;
	text: string;
	href?: string;
	/** What of it a pointer is on, for a mark too full to be said as a whole. */
	partAt?: (x: number, y: number) => Part | null;
}

/** A cell of a mark that is a small matrix. */
export interface Part {
	text: string;
	row: number;
}

export interface Layout {
	width: number;
	height: number;
	marks: readonly Mark[];
	/** The chart in one sentence, for screen readers. */
	summary: string;
}

/** The table that says the same as the chart. `null` is missing: never zero. */
export interface ChartTable {
	columns: string[];
	rows: (string | number | null)[][];
}

/** Brushing: charts that share a `highlight` light up the same area. */
export interface Brush {
	highlight?: string | null;
	onhighlight?: (id: string | null) => void;
}
