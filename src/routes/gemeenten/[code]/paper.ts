import type { MapItem } from '#lib/kindcentra/filter.ts';
import { hasStopped } from '#lib/kindcentra/kindcentra.ts';

/** Letters on a line of half a sheet; generous, since a line too many is a second sheet. */
const LETTERS = 50;
/** As many letters wide as the signs of the sectors before a name. */
const MARKS = 6;

type Line = Pick<MapItem, 'name' | 'place' | 'phase' | 'example'>;

/**
 * The first of a list that fit on so many lines of half a sheet, with a line to say how many more.
 * @param within the place that is not said
 */
export function fitOnPaper<T extends Line>(
	items: readonly T[],
	within: string,
	lines: number
): T[] {
	const linesOf = (item: Line) =>
		Math.ceil(lettersOf(item, item.place === within ? '' : item.place) / LETTERS);
	let left = lines;
	const fitting = items.filter((item) => (left -= linesOf(item)) >= 0);
	if (fitting.length === items.length) return fitting;
	left = lines - 1;
	return items.filter((item) => (left -= linesOf(item)) >= 0);
}

const lettersOf = ({ name, phase, example }: Line, place: string) =>
	name.length + place.length + MARKS + (hasStopped({ phase }) ? 8 : 0) + (example ? 11 : 0);
