import { describe, expect, it } from 'vitest';
import { kernbegrippen } from '#lib/programme/vocabulary.ts';
import { firstAspectModel, sharedAspects } from './aspects.ts';

describe('the first aspect model', () => {
	it('holds the six kernbegrippen and the two conditions', () => {
		const keys = (kind: string) =>
			firstAspectModel.aspects.filter((each) => each.kind === kind).map((each) => each.key);
		expect(keys('kernbegrip')).toEqual([...kernbegrippen]);
		expect(keys('condition')).toEqual(['bestuurlijk-netwerk', 'borging']);
	});

	it('calls an aspect alike everywhere: short is how the label begins', () => {
		for (const { label, shortLabel } of firstAspectModel.aspects)
			expect(label.startsWith(shortLabel)).toBe(true);
	});

	it('asks a question for each', () => {
		expect(firstAspectModel.aspects.every(({ question }) => question.endsWith('?'))).toBe(true);
	});
});

describe('sharedAspects', () => {
	const [first, second] = firstAspectModel.aspects;
	if (!first || !second) throw new Error('the first model has aspects');

	it('keeps what both have, in the order of the newer', () => {
		const fresh = { ...first, key: 'nieuw' };
		expect(sharedAspects([second, fresh, first], [first, second])).toEqual([second, first]);
	});

	it('is empty when nothing is shared', () => {
		expect(sharedAspects([first], [second])).toEqual([]);
	});
});
