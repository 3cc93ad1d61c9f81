import { expect, it } from 'vitest';
import { describeCount } from './counts.ts';

it('says in words how many there are, and how many are made up, and how many have stopped', () => {
	const said = [
		[0, 0],
		[1, 0],
		[1, 1],
		[7, 0],
		[7, 7],
		[7, 6],
		[7, 0, 1],
		[7, 6, 2]
	].map(([all = 0, examples = 0, stopped = 0]) => describeCount({ all, examples, stopped }));
	expect(said).toEqual([
		'nog geen kindcentra of praktijken',
		'1 kindcentrum of praktijk',
		'1 kindcentrum of praktijk, als voorbeeld',
		'7 kindcentra en praktijken',
		'7 kindcentra en praktijken, allemaal voorbeeld',
		'7 kindcentra en praktijken, waarvan 6 voorbeeld',
		'7 kindcentra en praktijken; 1 is gestopt',
		'7 kindcentra en praktijken, waarvan 6 voorbeeld; 2 zijn gestopt'
	]);
});
