import { dice, pairs } from './alike.ts';

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
	const own = pairs(wanted.slice(0, 100));
	if (own.size === 0) return [];
	return candidates
		.map((candidate) => {
			const last = candidate.href.split('/').at(-1) ?? '';
			const likeness = Math.max(dice(own, pairs(candidate.label)), dice(own, pairs(last)));
			return { candidate, likeness };
		})
		.filter(({ likeness }) => likeness > 0.45)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, limit)
		.map(({ candidate }) => candidate);
}
