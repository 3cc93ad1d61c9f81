import { many } from '../ui/format.ts';
import type { MapItem } from './filter.ts';
import { hasStopped } from './kindcentra.ts';

/** How many kindcentra and practices, how many of them are made up, and how many have stopped. */
export interface ItemCount {
	all: number;
	examples: number;
	stopped: number;
}

export const noItems: ItemCount = { all: 0, examples: 0, stopped: 0 };

export const withItem = (count: ItemCount, item: MapItem): ItemCount => ({
	all: count.all + 1,
	examples: count.examples + Number(item.example),
	stopped: count.stopped + Number(hasStopped(item))
});

export const countItems = (items: readonly MapItem[]): ItemCount => items.reduce(withItem, noItems);

/** "kindcentra en praktijken", for this many. */
export const itemsWord = (count: number): string =>
	count === 1 ? 'kindcentrum of praktijk' : 'kindcentra en praktijken';

/** "waarvan 17 voorbeeld"; null when none is. */
export function describeExamples({
	all,
	examples
}: Pick<ItemCount, 'all' | 'examples'>): string | null {
	if (examples === 0) return null;
	if (examples < all) return `waarvan ${examples} voorbeeld`;
	return all === 1 ? 'als voorbeeld' : 'allemaal voorbeeld';
}

/** "; 2 zijn gestopt", behind how many there are; empty when none has. */
export const describeStopped = ({ stopped }: ItemCount): string =>
	stopped > 0 ? `; ${many(stopped, 'is', 'zijn')} gestopt` : '';

/** "18 kindcentra en praktijken, waarvan 17 voorbeeld; 2 zijn gestopt". */
export function describeCount(count: ItemCount): string {
	if (count.all === 0) return 'nog geen kindcentra of praktijken';
	const examples = describeExamples(count);
	return `${count.all} ${itemsWord(count.all)}${examples ? `, ${examples}` : ''}${describeStopped(count)}`;
}
