export interface Suggestion {
	label: string;
	href: string;
}

/**
 * What someone may have meant: the candidates most like `wanted`, best first. Looks at pairs of
 * letters, so that typing errors and left-out words hardly matter; what is hardly alike is left
 * out.
 */
export function suggest(
	wanted: string,
	candidates: readonly Suggestion[],
	limit = 5
): Suggestion[] {
	const pairs = pairsOf(wanted.slice(0, 100));
	if (pairs.size === 0) return [];
	return candidates
		.map((candidate) => {
			const last = candidate.href.split('/').at(-1) ?? '';
			const likeness = Math.max(
				alike(pairs, pairsOf(candidate.label)),
				alike(pairs, pairsOf(last))
			);
			return { candidate, likeness };
		})
		.filter(({ likeness }) => likeness > 0.45)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, limit)
		.map(({ candidate }) => candidate);
}

function pairsOf(text: string): Set<string> {
	const letters = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
	const pairs = new Set<string>();
	for (let i = 0; i + 2 <= letters.length; i++) pairs.add(letters.slice(i, i + 2));
	return pairs;
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function alike(a: Set<string>, b: Set<string>): number {
	let shared = 0;
	for (const pair of a) if (b.has(pair)) shared += 1;
	return (2 * shared) / (a.size + b.size || 1);
}
