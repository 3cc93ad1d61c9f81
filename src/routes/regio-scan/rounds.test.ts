import { describe, expect, it } from 'vitest';
import type { RoundSummary } from '#lib/scan/queries.server.ts';
import { comparableRounds } from '#lib/scan/rounds.ts';
import { chooseComparison, chooseRound } from './rounds.ts';

const round = (id: string, values: Partial<RoundSummary> = {}): RoundSummary => ({
	id,
	title: id,
	state: 'published',
	referenceDate: id,
	dueOn: id,
	modelId: 'v1',
	example: false,
	version: 1,
	publishedAt: id,
	notAdopted: 0,
	...values
});
const none = { round: null, version: null, compare: null };
// Newest first, as the query answers them.
const rounds = [
	round('2027', { state: 'open', version: null }),
	round('2026-x', { example: true }),
	round('2025'),
	round('2024'),
	round('2023-x', { example: true })
];

describe('chooseRound', () => {
	it('takes the newest published real round, or else an example', () => {
		expect(chooseRound(rounds, none)?.id).toBe('2025');
		expect(
			chooseRound(
				rounds.filter(({ example }) => example),
				none
			)?.id
		).toBe('2026-x');
	});
	it('takes the one asked for, running ones too, and no other when it is not there', () => {
		expect(chooseRound(rounds, { ...none, round: '2027' })?.id).toBe('2027');
		expect(chooseRound(rounds, { ...none, round: 'x' })).toBeUndefined();
	});
	it('has nothing to show when nothing was published', () => {
		expect(chooseRound([round('2027', { version: null })], none)).toBeUndefined();
	});
});

describe('chooseComparison', () => {
	const [, , now] = rounds;
	if (!now) throw new Error('there are rounds');

	it('compares real with real and examples with examples', () => {
		expect(comparableRounds(rounds, now).map(({ id }) => id)).toEqual(['2024']);
		expect(chooseComparison(rounds, round('2026-x', { example: true }), none)?.id).toBe('2023-x');
	});
	it('takes the one before, or the one asked for, or none', () => {
		expect(chooseComparison(rounds, now, none)?.id).toBe('2024');
		expect(chooseComparison(rounds, round('2024'), none)).toBeUndefined();
		expect(chooseComparison(rounds, round('2024'), { ...none, compare: '2025' })?.id).toBe('2025');
		expect(chooseComparison(rounds, now, { ...none, compare: 'geen' })).toBeUndefined();
	});
});
