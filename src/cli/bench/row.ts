import type { Browser } from 'playwright-core';
import type { Site } from '../site.ts';

/** One line of the table. */
export interface Row {
	/** What was measured, such as `script on /`. */
	figure: string;
	/** The value with its unit, for people. */
	measured: string;
	/** What it should be, for people. */
	aim: string;
	/** Null when it could not be measured; `measured` then says why. */
	reached: boolean | null;
	/** The bare number behind `measured`, for programs. */
	value: number | null;
}

/** What a measurement may use: a running built site with example data, and a browser. */
export interface Bench {
	site: Site;
	browser: Browser;
	/** Path of the browser's program. */
	browserPath: string;
}

/** One subject of the bench, in a file of its own; a new one joins the list in `bench.ts`. */
export type Measure = (bench: Bench) => Promise<Row[]>;

interface Limit {
	unit: string;
	/** Digits after the point. */
	digits?: number;
}

/** A row that is reached when `value` is at most `limit`. */
export function atMost(
	figure: string,
	value: number,
	limit: number,
	{ unit, digits = 0 }: Limit
): Row {
	return {
		figure,
		measured: `${value.toFixed(digits)} ${unit}`,
		aim: `≤ ${limit} ${unit}`,
		reached: value <= limit,
		value
	};
}

/** A row that is reached when `value` is at least `limit`. */
export function atLeast(
	figure: string,
	value: number,
	limit: number,
	{ unit, digits = 0 }: Limit
): Row {
	return {
		figure,
		measured: `${value.toFixed(digits)} ${unit}`,
		aim: `≥ ${limit} ${unit}`,
		reached: value >= limit,
		value
	};
}

/** A row for what could not be measured here. */
export const notMeasured = (figure: string, aim: string, reason: string): Row => ({
	figure,
	measured: `niet gemeten: ${reason}`,
	aim,
	reached: null,
	value: null
});

/** The value below which `share` (0–1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
