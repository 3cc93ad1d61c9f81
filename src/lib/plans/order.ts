/** Items by their place in `keys`; the others stay behind them as they were. */
export function inOrder<P extends { key: string }>(
	items: readonly P[],
	keys: readonly string[]
): P[] {
	const places = new Map(keys.map((key, place) => [key, place]));
	const placeOf = ({ key }: P) => places.get(key) ?? keys.length;
	return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** `keys` with `key` taken out and put right before or after `beside`. */
export function placedBeside(
	keys: readonly string[],
	key: string,
	beside: string,
	side: 'before' | 'after'
): string[] {
	if (key === beside || !keys.includes(beside)) return [...keys];
	const rest = keys.filter((each) => each !== key);
	rest.splice(rest.indexOf(beside) + (side === 'after' ? 1 : 0), 0, key);
	return rest;
}

/** Milestones as they come round in the year; those without a day behind them, as they were. */
export const byDay = <P extends { dueOn: string | null }>(items: readonly P[]): P[] =>
	items.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
