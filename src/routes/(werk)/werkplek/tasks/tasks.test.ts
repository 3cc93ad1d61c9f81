import { expect, it } from 'vitest';
import { many } from '#lib/ui/format.ts';
import { groupTasks, type Task } from './tasks.ts';

const task = (group: Task['group'], title: string, date?: string): Task => ({
	...{ group, title, part: 'Regio-scan', href: null, detail: '' },
	...(date && { date })
});

it('puts first what is due first, and leaves out groups without work', () => {
	const groups = groupTasks(
		[
			task('due', 'ooit'),
			task('draft', 'concept'),
			task('due', 'later', '2027-01-01'),
			task('due', 'eerst', '2026-12-01')
		],
		'2026-12-01'
	);
	expect(groups.map(({ group }) => group)).toEqual(['due', 'draft']);
	expect(groups[0]?.tasks.map(({ title }) => title)).toEqual(['eerst', 'later', 'ooit']);
});

it('puts what others wait for above every date', () => {
	const waits = { ...task('due', 'besluit'), since: '2026-11-20' };
	const [due] = groupTasks([task('due', 'tour', '2026-03-10'), waits], '2026-11-26');
	expect(due?.tasks.map(({ title }) => title)).toEqual(['besluit', 'tour']);
});

it('marks what is past its day, not what is due today', () => {
	const [due] = groupTasks(
		[task('due', 'toen', '2026-11-25'), task('due', 'nu', '2026-11-26'), task('due', 'ooit')],
		'2026-11-26'
	);
	expect(due?.tasks.map(({ late }) => late)).toEqual([true, false, false]);
});

it('counts in Dutch', () => {
	expect(many(1, 'stop', 'stops')).toBe('1 stop');
	expect(many(1200, 'stop', 'stops')).toBe('1.200 stops');
});
