import { describe, expect, it } from 'vitest';
import { changedFields, mergeFields, sameValue } from './audit.ts';

describe('mergeFields', () => {
	const base = { stage: 2, rationale: 'oud', certainty: 'laag' };

	it('takes from each side what only that side changed', () => {
		const theirs = { ...base, stage: 3 };
		const mine = { ...base, rationale: 'nieuw' };
		expect(mergeFields(base, theirs, mine)).toEqual({
			merged: { stage: 3, rationale: 'nieuw', certainty: 'laag' },
			overlaps: []
		});
	});

	it('asks only about fields that both changed to something else', () => {
		const theirs = { stage: 3, rationale: 'van haar', certainty: 'hoog' };
		const mine = { stage: 3, rationale: 'van mij', certainty: 'laag' };
		expect(mergeFields(base, theirs, mine)).toEqual({
			merged: { stage: 3, rationale: 'van haar', certainty: 'hoog' },
			overlaps: ['rationale']
		});
	});

	it('says nothing of fields that this save did not touch', () => {
		expect(mergeFields(base, { ...base, stage: 5 }, { certainty: 'hoog' })).toEqual({
			merged: { certainty: 'hoog' },
			overlaps: []
		});
	});

	it('asks about every difference when the base is not known any more', () => {
		expect(mergeFields(null, base, { ...base, stage: 3 }).overlaps).toEqual(['stage']);
	});

	it('compares lists by content', () => {
		const lists = { areas: ['a', 'b'] };
		expect(mergeFields(lists, { areas: ['a', 'b'] }, { areas: ['a'] })).toEqual({
			merged: { areas: ['a'] },
			overlaps: []
		});
	});
});

describe('changedFields', () => {
	it('names what differs, and takes empty text and nothing for the same', () => {
		expect(changedFields({ a: 1, b: null, c: 'x' }, { a: 2, b: '', c: 'x' })).toEqual(['a']);
		expect(changedFields(null, { a: 1, b: null })).toEqual(['a']);
		expect(changedFields({ a: 1 }, null)).toEqual(['a']);
	});

	it('does not take zero or false for nothing', () => {
		expect(sameValue(0, null)).toBe(false);
		expect(sameValue(false, null)).toBe(false);
	});
});
