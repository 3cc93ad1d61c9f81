import { mergeFields, type Stale } from '#lib/audit/audit.ts';

/**
 * Puts together what two people did to a list of names or ids: all that either added, without
 * what either took away. Never needs a choice.
 */
export function mergeLists(
	base: readonly string[],
	theirs: readonly string[],
	mine: readonly string[]
): string[] {
	const kept = theirs.filter((item) => mine.includes(item) || !base.includes(item));
	const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item));
	return [...kept, ...added];
}

const isList = (value: unknown): value is string[] => Array.isArray(value);

/** Judges a lost save of a part: lists go together, other fields overlap when both changed them. */
export function mergePart({ base, theirs, mine }: Stale): Pick<Stale, 'merged' | 'overlaps'> {
	const { merged, overlaps } = mergeFields(base, theirs, mine);
	const left = overlaps.filter((name) => {
		const lists = [base?.[name], theirs[name], mine[name]];
		if (!lists.every(isList)) return true;
		const [before = [], other = [], own = []] = lists;
		merged[name] = mergeLists(before, other, own);
		return false;
	});
	return { merged, overlaps: left };
}

/**
 * The order after two people rearranged the same list: mine wherever only I moved something,
 * theirs elsewhere. What others added stays where they put it, what they took away is gone. Null
 * when both moved the same item to a different place: then nobody can say which is meant.
 */
export function mergeOrder(
	base: readonly string[],
	theirs: readonly string[],
	mine: readonly string[]
): string[] | null {
	const known = mine.filter((key) => theirs.includes(key));
	const shared = theirs.filter((key) => known.includes(key));
	const movedByMe = moved(base, known);
	const movedByThem = moved(base, theirs);
	const clash = movedByMe.some(
		(key) => movedByThem.includes(key) && neighbour(known, key) !== neighbour(shared, key)
	);
	if (clash) return null;
	const order = theirs.filter((key) => !movedByMe.includes(key));
	for (const key of known) {
		if (!movedByMe.includes(key)) continue;
		const before = known.slice(0, known.indexOf(key)).reverse();
		const anchor = before.find((each) => order.includes(each));
		order.splice(anchor === undefined ? 0 : order.indexOf(anchor) + 1, 0, key);
	}
	return order;
}

const neighbour = (order: readonly string[], key: string) => order[order.indexOf(key) - 1];

/** The fewest items whose move turns `from` into the order of `to`; new items are not moved. */
function moved(from: readonly string[], to: readonly string[]): string[] {
	const shared = to.filter((key) => from.includes(key));
	const places = shared.map((key) => from.indexOf(key));
	// Longest run of items that kept their order: all others moved.
	const best: number[][] = [];
	for (const [i, place] of places.entries()) {
		let longest: number[] = [];
		for (let j = 0; j < i; j++)
			if ((places[j] ?? 0) < place && (best[j]?.length ?? 0) > longest.length)
				longest = best[j] ?? [];
		best.push([...longest, i]);
	}
	const kept = best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
	return shared.filter((_, i) => !kept.includes(i));
}

/** `order` with `key` moved so many places: one up is -1. For keys and buttons. */
export function movedBy(order: readonly string[], key: string, places: number): string[] {
	const from = order.indexOf(key);
	if (from < 0) return [...order];
	const rest = order.filter((each) => each !== key);
	const to = Math.min(rest.length, Math.max(0, from + places));
	return [...rest.slice(0, to), key, ...rest.slice(to)];
}
