import { expect, it } from 'vitest';
import { actsOf, countKinds } from './acts.ts';

const entry = (id: number, requestId: string, author = 'zuid') => ({
	...{ id, requestId, author, action: 'create' }
});

it('names what was written at once by what was written first', () => {
	const entries = [entry(5, 'b'), entry(4, 'a'), entry(3, 'a'), entry(2, 'a'), entry(1, 'z')];
	expect(actsOf(entries)).toEqual([
		{ first: entry(5, 'b'), others: [] },
		{ first: entry(2, 'a'), others: [entry(3, 'a'), entry(4, 'a')] },
		{ first: entry(1, 'z'), others: [] }
	]);
});

it('keeps apart what two people did, and what others did in between', () => {
	const entries = [entry(3, 'a'), entry(2, 'b'), entry(1, 'a')];
	expect(actsOf(entries)).toHaveLength(3);
	expect(actsOf([entry(2, 'a', 'noord'), entry(1, 'a')])).toHaveLength(2);
});

it('counts kinds', () => {
	const [stop, scene] = [
		{ kind: 'Stop', many: 'stops' },
		{ kind: 'Scène', many: 'scènes' }
	];
	expect(countKinds([stop, scene, scene])).toBe('1 stop, 2 scènes');
});
