import type { Change } from './tables.ts';
import type { RecordWords } from './words.ts';

/** What one person did at once: the entry to name it by, and what else was written in the same request. */
export interface Act<C> {
	first: C;
	/** Oldest first, without what says nothing beside the first. */
	others: C[];
}

/**
 * Entries that stand newest first, put together by the request that wrote them: the first that it
 * wrote names the act (a tour), the others are part of it (its stops and scenes).
 */
export function actsOf<C extends Pick<Change, 'id' | 'requestId' | 'author' | 'action'>>(
	entries: readonly C[],
	isAside: (entry: C) => boolean = () => false
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
		return first ? [{ first, others: others.filter((entry) => !isAside(entry)) }] : [];
	});
}

/** "1 stop van een regiotour, 11 scènes van een regiotour": kinds of record, each with how many. */
export const countKinds = (kinds: readonly Pick<RecordWords, 'kind' | 'many'>[]): string =>
	[...Map.groupBy(kinds, ({ many }) => many)]
		.map(([many, of]) => `${of.length} ${of.length > 1 ? many : of[0]?.kind.toLowerCase()}`)
		.join(', ');
