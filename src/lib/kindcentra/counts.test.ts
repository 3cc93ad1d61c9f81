import { expect, it } from 'vitest';
import { describeCount, itemsWord } from './counts.ts';

const tally = ([all = 0, practices = 0, stopped = 0]: number[]) => ({ all, practices, stopped });

it.each([
	[[0], [0], 'nog geen kindcentra of praktijken'],
	[[1], [0], '1 kindcentrum'],
	[[1, 1], [0], '1 praktijk'],
	[[1], [1], '1 kindcentrum, als voorbeeld'],
	[[7, 3], [0], '7 kindcentra en praktijken'],
	[[7, 7], [0], '7 praktijken'],
	[[7, 3], [7, 3], '7 kindcentra en praktijken, allemaal voorbeeld'],
	[[7, 3], [6, 2], '7 kindcentra en praktijken, waarvan 6 voorbeeld'],
	[[7, 3, 1], [0], '7 kindcentra en praktijken (1 gestopt)'],
	[[2, 0, 1], [1, 0, 1], '2 kindcentra, waarvan 1 voorbeeld (gestopt)'],
	[
		[7, 3, 2],
		[5, 2, 1],
		'7 kindcentra en praktijken, waarvan 5 voorbeeld (1 gestopt); van de echte is er 1 gestopt'
	]
])('says of %j, of which %j are made up: %s', (all, examples, said) =>
	expect(describeCount({ ...tally(all), examples: tally(examples) })).toBe(said)
);

it('names what a list may hold, or what it is known to hold', () => {
	expect(itemsWord(0, 0)).toBe('kindcentra en praktijken');
	expect(itemsWord(70, 70)).toBe('praktijken');
	expect(itemsWord(1)).toBe('kindcentrum of praktijk');
});
