import { describe, expect, it } from 'vitest';
import { advanceRound, isWritable, roundStates, roundSteps, stepsFrom } from './rounds.ts';

describe('advanceRound', () => {
	it('takes exactly the steps of the machine', () => {
		const taken = roundStates.flatMap((state) =>
			roundSteps.flatMap((step) => {
				const outcome = advanceRound(state, step, 'een goede reden');
				return outcome.ok ? [`${state} ${step} ${outcome.state}`] : [];
			})
		);
		expect(taken).toEqual([
			'planned open open',
			'open close closed',
			'closed publish published',
			'closed reopen open',
			'published reopen open'
		]);
	});

	it('says in Dutch why a step cannot be taken', () => {
		expect(advanceRound('planned', 'publish')).toEqual({
			ok: false,
			field: 'step',
			message: 'Deze ronde is gepland: deze stap kan nu niet.'
		});
	});

	const long = 'a'.repeat(1_000_000);
	it.each(['', '   ', 'te kort', '         x', long])('does not reopen for %.12s', (reason) => {
		expect(advanceRound('closed', 'reopen', reason)).toMatchObject({ ok: false, field: 'reason' });
	});

	it('offers only the steps that exist', () => {
		expect(stepsFrom('closed')).toEqual(['publish', 'reopen']);
	});
});

it('lets an open round be written in, and no other', () => {
	expect(roundStates.filter(isWritable)).toEqual(['open']);
});
