/** Where a fact comes from. Every content row names one of these. */
export const sourceKinds = ['programme', 'public', 'openData', 'ownInput', 'example'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindLabels: Record<SourceKind, string> = {
	programme: 'programma 2018',
	public: 'openbare bron',
	openData: 'open data',
	ownInput: 'eigen invoer',
	example: 'voorbeeldgegevens'
};

/** Ids of the sources that the product itself brings. */
export const PROGRAMME_SOURCE = 'programma-2018';
export const BOUNDARIES_SOURCE = 'cbs-gebieden-2025';
export const NATURAL_EARTH_SOURCE = 'natural-earth';
export const PLACES_SOURCE = 'geonames';
export const OWN_SOURCE = 'eigen-invoer';
export const EXAMPLE_SOURCE = 'voorbeeldgegevens';

/** What a source line needs to know of its source. */
export interface SourceRef {
	kind: SourceKind;
	title: string;
	credit: string | null;
}

/**
 * The short line that stands beside a fact: "programma 2018, §4 Praktijk A2" for the programme,
 * the line that the licence asks for (or else the title) for anything else.
 * @param section as stored with the row, without the paragraph sign
 */
export function sourceLine(source: SourceRef, section: string | null): string {
	if (source.kind === 'programme') {
		const label = sourceKindLabels.programme;
		return section ? `${label}, §${section}` : label;
	}
	if (source.kind === 'example') return sourceKindLabels.example;
	const line = source.credit ?? source.title;
	return section ? `${line}, ${section}` : line;
}
