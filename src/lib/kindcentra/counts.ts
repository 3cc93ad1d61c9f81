import type { MapItem } from './filter.ts';

/** How many kindcentra and practices, and how many of them are made up. */
export interface ItemCount {
	all: number;
	examples: number;
}

export const countItems = (items: readonly MapItem[]): ItemCount => ({
	all: items.length,
	examples: items.filter(({ example }) => example).length
});

/** "kindcentra en praktijken", for this many. */
export const itemsWord = (count: number): string =>
	count === 1 ? 'kindcentrum of praktijk' : 'kindcentra en praktijken';

/** "waarvan 17 voorbeeld"; null when none is. */
export function describeExamples({ all, examples }: ItemCount): string | null {
	if (examples === 0) return null;
	if (examples < all) return `waarvan ${examples} voorbeeld`;
	return all === 1 ? 'als voorbeeld' : 'allemaal voorbeeld';
}

/** "18 kindcentra en praktijken, waarvan 17 voorbeeld". */
export function describeCount(count: ItemCount): string {
	if (count.all === 0) return 'nog geen kindcentra of praktijken';
	const examples = describeExamples(count);
	return `${count.all} ${itemsWord(count.all)}${examples ? `, ${examples}` : ''}`;
}
