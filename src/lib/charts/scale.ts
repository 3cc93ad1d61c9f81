import { median } from 'd3-array';
import { formatNumber } from '#lib/ui/format.ts';
import type { Reading, Scale, Step } from './types.ts';

const bounds = (scale: Scale) => [scale[0]?.value ?? 0, scale.at(-1)?.value ?? 0] as const;

/** What is drawable: a number on the scale. Missing, NaN and numbers off the scale are not. */
export function onScale(value: Reading | undefined, scale: Scale): value is number {
	const [low, high] = bounds(scale);
	return typeof value === 'number' && value >= low && value <= high;
}

export const stepAt = (value: Reading | undefined, scale: Scale): Step | undefined =>
	scale.find((step) => step.value === value);

/** "3 pilot"; "2,5, tussen verkend en pilot"; "n.v.t."; "niet beoordeeld". */
export function describe(value: Reading | undefined, scale: Scale): string {
	if (value === 'not-applicable') return 'n.v.t.';
	if (!onScale(value, scale)) return 'niet beoordeeld';
	const step = stepAt(value, scale);
	if (step) return `${step.value} ${step.short ?? step.label}`;
	const below = scale.findLast((each) => each.value < value);
	const above = scale.find((each) => each.value > value);
	return `${formatNumber(value)}, tussen ${below?.short ?? below?.label} en ${above?.short ?? above?.label}`;
}

/** For the table: the number, "n.v.t." or null (missing). */
export const tableValue = (value: Reading | undefined, scale: Scale) =>
	value === 'not-applicable' ? 'n.v.t.' : onScale(value, scale) ? value : null;

/** Of fewer values than this the middle one says nothing that the values do not say. */
export const MIDDLE_FROM = 5;

/** The middle value of what is assessed; half-way between the two middle ones. Undefined without values. */
export const medianOf = (values: readonly (Reading | undefined)[], scale: Scale) =>
	median(values.filter((value) => onScale(value, scale)));

/** The middle value where there are enough of them to have one. */
export const middleOf = (values: readonly (Reading | undefined)[], scale: Scale) =>
	values.filter((value) => onScale(value, scale)).length < MIDDLE_FROM
		? undefined
		: medianOf(values, scale);
