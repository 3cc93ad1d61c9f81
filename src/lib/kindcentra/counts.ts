import { many } from '../ui/format.ts';
import type { MapItem } from './filter.ts';
import { hasStopped } from './kindcentra.ts';

/** How many kindcentra and practices, how many of them are practices, and how many have stopped. */
interface Tally {
	all: number;
	practices: number;
	stopped: number;
}

/** Of all together, and of those that are made up. */
export interface ItemCount extends Tally {
	examples: Tally;
}

const nothing: Tally = { all: 0, practices: 0, stopped: 0 };
export const noItems: ItemCount = { ...nothing, examples: nothing };

const tallied = ({ all, practices, stopped }: Tally, item: MapItem): Tally => ({
	all: all + 1,
	practices: practices + Number(item.kind === 'practice'),
	stopped: stopped + Number(hasStopped(item))
});

export const withItem = (count: ItemCount, item: MapItem): ItemCount => ({
	...tallied(count, item),
	examples: item.example ? tallied(count.examples, item) : count.examples
});

export const countItems = (items: readonly MapItem[]): ItemCount => items.reduce(withItem, noItems);

/** "kindcentra en praktijken", for this many; only one of both where it is known to be all there is. */
export function itemsWord(count: number, practices?: number): string {
	if (count > 0 && practices === count) return count === 1 ? 'praktijk' : 'praktijken';
	if (count > 0 && practices === 0) return count === 1 ? 'kindcentrum' : 'kindcentra';
	return count === 1 ? 'kindcentrum of praktijk' : 'kindcentra en praktijken';
}

/** "waarvan 17 voorbeeld"; null when none is. */
export function describeExamples({
	all,
	examples
}: Pick<ItemCount, 'all' | 'examples'>): string | null {
	if (examples.all === 0) return null;
	if (examples.all < all) return `waarvan ${examples.all} voorbeeld`;
	return all === 1 ? 'als voorbeeld' : 'allemaal voorbeeld';
}

/** "; 2 zijn gestopt", behind how many there are; empty when none has. */
export const describeStopped = ({ stopped }: ItemCount): string =>
	stopped > 0 ? `; ${many(stopped, 'is', 'zijn')} gestopt` : '';

/** "18 kindcentra en praktijken, waarvan 17 voorbeeld (2 gestopt); van de echte is er 1 gestopt". */
export function describeCount(count: ItemCount): string {
	const { all, practices, stopped, examples } = count;
	if (all === 0) return 'nog geen kindcentra of praktijken';
	const what = `${all} ${itemsWord(all, practices)}`;
	const said = describeExamples(count);
	if (!said) return `${what}${gone(count)}`;
	const real = stopped - examples.stopped;
	const others =
		real > 0 ? `; van de echte ${real === 1 ? 'is er 1' : `zijn er ${real}`} gestopt` : '';
	return `${what}, ${said}${gone(examples)}${others}`;
}

const gone = ({ all, stopped }: Tally) =>
	stopped === 0 ? '' : all === 1 ? ' (gestopt)' : ` (${stopped} gestopt)`;
