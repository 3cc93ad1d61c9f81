import type { Change } from './tables.ts';

/** What one person did at once: the entry to name it by, and what else was written in the same request. */
export interface Act<C> {
	first: C;
	/** Oldest first. */
	others: C[];
}

/**
 * Entries that stand newest first, put together by the request that wrote them: the first that it
 * wrote names the act (a tour), the others are part of it (its stops and scenes).
 */
export function actsOf<C extends Pick<Change, 'id' | 'requestId' | 'author' | 'action'>>(
	entries: readonly C[]
): Act<C>[] {
	const acts: C[][] = [];
	for (const entry of entries) {
		const last = acts.at(-1);
		const before = last?.at(-1);
		if (last && before?.requestId === entry.requestId && before.author === entry.author)
			last.push(entry);
		else acts.push([entry]);
	}
	return acts.flatMap((act) => {
		const [first, ...others] = act.toReversed();
		return first ? [{ first, others }] : [];
	});
}

/** "stop van een regiotour, 11 × scène van een regiotour": kinds of record, each with how many. */
export const countKinds = (kinds: readonly string[]): string =>
	[...Map.groupBy(kinds, (kind) => kind.toLowerCase())]
		.map(([kind, of]) => (of.length > 1 ? `${of.length} × ${kind}` : kind))
		.join(', ');
