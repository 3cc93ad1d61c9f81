import { expect, it } from 'vitest';
import { describeCount } from './counts.ts';

it('says in words how many there are, and how many are made up', () => {
	const said = [
		[0, 0],
		[1, 0],
		[1, 1],
		[7, 0],
		[7, 7],
		[7, 6]
	].map(([all = 0, examples = 0]) => describeCount({ all, examples }));
	expect(said).toEqual([
		'nog geen kindcentra of praktijken',
		'1 kindcentrum of praktijk',
		'1 kindcentrum of praktijk, als voorbeeld',
		'7 kindcentra en praktijken',
		'7 kindcentra en praktijken, allemaal voorbeeld',
		'7 kindcentra en praktijken, waarvan 6 voorbeeld'
	]);
});
