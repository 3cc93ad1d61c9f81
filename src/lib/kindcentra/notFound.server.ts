import { facetNames, facets, type Filters } from './filter.ts';

/**
 * What to say of a link that names something nobody knows (any more), such as a gemeente that was
 * merged; empty when all of it is known. Who is not told believes that they see what was shared.
 * @param others names of what else the link asks for in vain
 */
export function sayNotFound(
	params: URLSearchParams,
	filters: Filters,
	others: readonly string[] = []
): string {
	const unknown = facetNames
		.filter((name) =>
			params.getAll(facets[name].param).some((value) => value && !filters[name].includes(value))
		)
		.map((name) => facets[name].label.toLowerCase());
	const missing = [...others, ...unknown].join(', ');
	return missing && `Niet (meer) te vinden uit deze link: ${missing}. U ziet de rest.`;
}
