import type { StatementList } from './programme.ts';

/** How a list of statements looks: titles with text, short words, or texts with a large figure. */
export type ListShape = 'cards' | 'words' | 'numbered';

export interface Chapter {
	id: string;
	/** Short, for the table of contents. */
	label: string;
	title: string;
	lists: { list: StatementList; title: string; shape: ListShape }[];
}

/** Chapters of the programme page that are made of lists of statements. */
export const goalsChapter: Chapter = {
	id: 'doelen',
	label: 'Doelen',
	title: 'Waar het programma naartoe wil',
	lists: [
		{ list: 'strategicGoals', title: 'Strategische doelen 2018–2021', shape: 'numbered' },
		{ list: 'kernbegrippen', title: 'Kernbegrippen van kindcentra', shape: 'words' },
		{ list: 'lines', title: 'Drie lijnen', shape: 'cards' },
		{ list: 'coreTask', title: 'Kernopdracht voor 2018', shape: 'numbered' },
		{ list: 'keyConcepts', title: 'Sleutelbegrippen voor 2018', shape: 'words' }
	]
};
export const themesChapter: Chapter = {
	id: 'themas',
	label: 'Thema’s en borging',
	title: 'Thema’s en borging',
	lists: [
		{ list: 'themes', title: 'Innovatiethema’s', shape: 'cards' },
		{ list: 'borgingFunctions', title: 'Wat in de regio geborgd moet worden', shape: 'words' },
		{ list: 'masterclasses', title: 'Masterclasses', shape: 'words' },
		{ list: 'namedKindcentra', title: 'Genoemde kindcentra en organisaties', shape: 'words' }
	]
};
export const backgroundChapter: Chapter = {
	id: 'uitgangspunten',
	label: 'Uitgangspunten',
	title: 'Uitgangspunten en achtergrond',
	lists: [
		{ list: 'principles', title: 'Uitgangspunten voor de inrichting', shape: 'cards' },
		{ list: 'assumptions', title: 'Aannames', shape: 'numbered' },
		{ list: 'focusGroups', title: 'Focusgroepen', shape: 'cards' },
		{ list: 'targetGroups', title: 'Voor wie', shape: 'words' },
		{ list: 'sectors', title: 'Sectoren', shape: 'words' },
		{ list: 'predecessors', title: 'Wat eraan voorafging', shape: 'cards' }
	]
};
