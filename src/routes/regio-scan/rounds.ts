import { comparableRounds, newestPublished, roundBefore } from '#lib/scan/rounds.ts';
import type { RoundSummary } from '#lib/scan/queries.server.ts';
import { NO_COMPARISON, type RoundChoice } from './view.ts';

/** The round that is shown: the one asked for, else the newest. */
export function chooseRound(
	rounds: readonly RoundSummary[],
	choice: RoundChoice
): RoundSummary | undefined {
	if (choice.round) return rounds.find(({ id }) => id === choice.round);
	return newestPublished(rounds);
}

/** The round to compare with: the one asked for, else the newest that is older. */
export function chooseComparison(
	rounds: readonly RoundSummary[],
	round: RoundSummary,
	choice: RoundChoice
): RoundSummary | undefined {
	if (choice.compare === NO_COMPARISON) return undefined;
	return (
		comparableRounds(rounds, round).find(({ id }) => id === choice.compare) ??
		roundBefore(rounds, round)
	);
}
