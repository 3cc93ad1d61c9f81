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
export const EXAMPLE_SOURCE = 'voorbeeldgegevens';
