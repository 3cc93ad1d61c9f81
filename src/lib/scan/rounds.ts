import { tooLong } from '../ui/tooLong.ts';

/** A round is one dated update of the regio-scan, and a small state machine. */
export const roundStates = ['planned', 'open', 'closed', 'published'] as const;
export type RoundState = (typeof roundStates)[number];

export const roundStateLabels: Record<RoundState, string> = {
	planned: 'gepland',
	open: 'open',
	closed: 'gesloten',
	published: 'gepubliceerd'
};

export const roundSteps = ['open', 'close', 'publish', 'reopen'] as const;
export type RoundStep = (typeof roundSteps)[number];

export const roundStepLabels: Record<RoundStep, string> = {
	open: 'Ronde openen',
	close: 'Ronde sluiten',
	publish: 'Ronde publiceren',
	reopen: 'Ronde heropenen'
};

/** Reopening needs a reason of at least this many characters; it is kept in the history. */
export const REASON_LENGTH = 10;
export const REASON_MAX = 1000;

/**
 * Where each step leads. What was published before stays readable as that version while a round
 * is open again: publishing adds a version, it never replaces one.
 */
const machine: Record<RoundState, Partial<Record<RoundStep, RoundState>>> = {
	planned: { open: 'open' },
	open: { close: 'closed' },
	closed: { publish: 'published', reopen: 'open' },
	published: { reopen: 'open' }
};

/** The steps that can be taken from `state`. */
export const stepsFrom = (state: RoundState) => Object.keys(machine[state]) as RoundStep[];

export type RoundOutcome =
	{ ok: true; state: RoundState } | { ok: false; field: 'step' | 'reason'; message: string };

/** The state after `step`, or a sentence about why it cannot be taken. */
export function advanceRound(state: RoundState, step: RoundStep, reason = ''): RoundOutcome {
	const next = machine[state][step];
	if (!next)
		return {
			ok: false,
			field: 'step',
			message: `Deze ronde is ${roundStateLabels[state]}: deze stap kan nu niet.`
		};
	if (step === 'reopen' && reason.trim().length < REASON_LENGTH)
		return {
			ok: false,
			field: 'reason',
			message: `Schrijf waarom u de ronde heropent (minstens ${REASON_LENGTH} tekens).`
		};
	const over = tooLong(reason.trim(), REASON_MAX);
	if (over) return { ok: false, field: 'reason', message: over };
	return { ok: true, state: next };
}

/** Only an open round can be written in. */
export const isWritable = (state: RoundState) => state === 'open';

/** Of rounds that stand newest first, the newest published one; a real one before any example. */
export function newestPublished<R extends { version: number | null; example: boolean }>(
	rounds: readonly R[]
): R | undefined {
	const published = rounds.filter(({ version }) => version !== null);
	return published.find(({ example }) => !example) ?? published[0];
}

/** What of a round decides which others it can be compared with. */
interface Comparable {
	id: string;
	version: number | null;
	example: boolean;
	/** ISO date. */
	referenceDate: string;
}

/** Rounds that `round` can be compared with: published, other than itself, examples apart. */
export const comparableRounds = <R extends Comparable>(
	rounds: readonly R[],
	round: Comparable
): R[] =>
	rounds.filter(
		({ id, version, example }) => id !== round.id && version !== null && example === round.example
	);

/** Of rounds that stand newest first, the newest to compare `round` with that is older. */
export const roundBefore = <R extends Comparable>(
	rounds: readonly R[],
	round: Comparable
): R | undefined =>
	comparableRounds(rounds, round).find(({ referenceDate }) => referenceDate < round.referenceDate);
