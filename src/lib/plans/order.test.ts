import { expect, it } from 'vitest';
import { byDay, inOrder, placedBeside } from './order.ts';

it('puts items in an order, what is not in it behind', () => {
	const items = ['c', 'x', 'a'].map((key) => ({ key }));
	expect(inOrder(items, ['a', 'b', 'c']).map(({ key }) => key)).toEqual(['a', 'c', 'x']);
});

it.each([
	['a', 'c', 'after', ['b', 'c', 'a']],
	['c', 'a', 'before', ['c', 'a', 'b']],
	['b', 'b', 'before', ['a', 'b', 'c']],
	['a', 'gone', 'after', ['a', 'b', 'c']]
] as const)('puts %s beside %s (%s)', (key, beside, side, order) => {
	expect(placedBeside(['a', 'b', 'c'], key, beside, side)).toEqual(order);
});

it('puts milestones in the order of their days, those without one behind', () => {
	const days = ['2027-06-20', null, '2027-12-10', '2027-04-15'];
	const sorted = byDay(days.map((dueOn) => ({ dueOn }))).map(({ dueOn }) => dueOn);
	expect(sorted).toEqual(['2027-04-15', '2027-06-20', '2027-12-10', null]);
});
