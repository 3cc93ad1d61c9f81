import { describe, expect, it } from 'vitest';
import { changedFields, mergeFields, restorable, sameValue } from './audit.ts';

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

describe('restorable', () => {
	const planned = { title: 'Voorjaar', dueOn: '2027-06-01', state: 'planned' };
	const later = { ...planned, dueOn: '2027-07-01' };
	const open = { ...later, state: 'open' };
	const closed = { ...open, state: 'closed' };
	const history = [
		{ id: 4, version: 4, before: open, after: closed },
		{ id: 3, version: 3, before: later, after: open },
		{ id: 2, version: 2, before: planned, after: later },
		{ id: 1, version: 1, before: null, after: planned }
	];
	const fields = ['title', 'dueOn'];

	it('leaves out the steps of a record, and what is as it is now', () => {
		expect(restorable(history, fields)).toEqual([1]);
	});

	it('offers what was changed since, not the step between', () => {
		const renamed = { ...open, title: 'Zomer' };
		const newest = { id: 5, version: 5, before: open, after: renamed };
		expect(restorable([newest, ...history.slice(1)], fields)).toEqual([2, 1]);
	});

	it('offers nothing of what was erased', () => {
		const erased = history.map((entry) => ({ ...entry, after: null }));
		expect(restorable(erased, fields)).toEqual([]);
		expect(restorable([], fields)).toEqual([]);
	});
});
