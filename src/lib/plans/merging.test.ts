import { describe, expect, it } from 'vitest';
import { mergeLists, mergeOrder, movedBy } from './merging.ts';

const order = (base: string, theirs: string, mine: string) =>
	mergeOrder([...base], [...theirs], [...mine])?.join('') ?? null;

describe('mergeOrder', () => {
	it.each([
		['nobody else moved anything', 'abcd', 'abcd', 'dabc', 'dabc'],
		['I moved nothing', 'abcd', 'badc', 'abcd', 'badc'],
		['both moved something else', 'abcde', 'eabcd', 'acbde', 'eacbd'],
		['they added one', 'abc', 'abxc', 'cab', 'cabx'],
		['they took one away', 'abcd', 'acd', 'dabc', 'dac'],
		['I moved what they took away', 'abcd', 'abc', 'dabc', 'abc'],
		['both made the same of it', 'abcd', 'dabc', 'dabc', 'dabc'],
		['nothing is there yet', '', '', '', '']
	])('when %s', (_, base, theirs, mine, expected) => {
		expect(order(base, theirs, mine)).toBe(expected);
	});

	it('cannot say where something goes that both moved elsewhere', () => {
		expect(order('abcd', 'dabc', 'adbc')).toBeNull();
	});

	it('never loses or doubles a part', () => {
		const letters = [...'abcdefgh'];
		const shuffled = (seed: number) =>
			[...letters].sort(
				(a, b) => ((a.charCodeAt(0) * seed) % 11) - ((b.charCodeAt(0) * seed) % 11)
			);
		for (let seed = 2; seed < 40; seed++) {
			const merged = mergeOrder(letters, shuffled(seed), movedBy(letters, 'd', seed % 5));
			if (merged) expect([...merged].sort()).toEqual(letters);
		}
	});
});

describe('movedBy', () => {
	it('moves one up or down and stops at the ends', () => {
		expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
		expect(movedBy(['a', 'b', 'c'], 'b', 5)).toEqual(['a', 'c', 'b']);
		expect(movedBy(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
	});
});

describe('mergeLists', () => {
	it('keeps what either added and drops what either took away', () => {
		expect(mergeLists(['a', 'b', 'c'], ['a', 'b', 'x'], ['b', 'c', 'y'])).toEqual(['b', 'x', 'y']);
	});
});
