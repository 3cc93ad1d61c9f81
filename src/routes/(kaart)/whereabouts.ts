import type { Territories } from '#lib/kindcentra/filter.ts';
import type { AreaCoverage } from '#lib/people/people.ts';

interface Whereabouts {
	name: string;
	/** Of a gemeente: the areas in which it lies. */
	within: string[];
	/** Ambassadors according to the programme of 2018. */
	ambassadors: string[];
}

/** What is known of a gemeente (by code) or an area (by slug): where it lies and who works there. */
export function whereaboutsOf(
	{ gemeente, area }: { gemeente?: string | null; area?: string | null },
	territories: Territories,
	coverage: AreaCoverage[]
): Whereabouts | null {
	const found = gemeente
		? territories.gemeenten.find(({ id }) => id === gemeente)
		: territories.areas.find(({ slug }) => slug === area);
	if (!found) return null;
	return {
		name: found.name,
		within: gemeente
			? territories.areas
					.filter(({ areaIds: [id = '', ...more] }) => !more.length && found.areaIds.includes(id))
					.map(({ name }) => name)
			: [],
		ambassadors: [
			...new Set(
				coverage
					.filter(({ areaId }) => found.areaIds.includes(areaId))
					.flatMap(({ ambassadors }) => ambassadors)
			)
		]
	};
}
