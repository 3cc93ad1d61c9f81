import type { Domain } from './vocabulary.ts';

/** The two levels at which the programme prints ambitions: section 3, and the plan of section 4. */
export const ambitionLevels = ['h3', 'h4'] as const;
export type AmbitionLevel = (typeof ambitionLevels)[number];

export const milestoneMoments = ['juni', 'eind'] as const;
export type MilestoneMoment = (typeof milestoneMoments)[number];
/** The lists of statements that the programme makes besides its domains. */
export const statementLists = [
	'predecessors',
	'definition',
	'definitionTraits',
	'accessRight',
	'kernbegrippen',
	'keyConcepts',
	'assumptions',
	'sectors',
	'lines',
	'mission',
	'strategicGoals',
	'coreMessage',
	'principles',
	'focusGroups',
	'targetGroups',
	'coreTask',
	'themes',
	'borgingFunctions',
	'regioScan',
	'regiotour',
	'masterclasses',
	'namedKindcentra'
] as const;
export type StatementList = (typeof statementLists)[number];

/** One line of a domain as printed; `section` cites it ("4 Praktijk A2"). */
export interface Line {
	id: string;
	number: string | null;
	text: string;
	details: string[];
	section: string | null;
}
export interface Ambition extends Line {
	level: AmbitionLevel;
}
export interface Activity extends Line {
	title: string | null;
	period: string | null;
}
export interface Milestone extends Line {
	year: number;
	moment: MilestoneMoment;
	/** Goes to the board of Het Kinderopvangfonds. */
	toBoard: boolean;
}
export interface Partner {
	id: string;
	number: string | null;
	group: string | null;
	/** Organisation or group; null where the programme names only a person. */
	text: string | null;
	/** Name as printed here; null when there is none, or none that may be shown. */
	person: string | null;
	bodyId: string | null;
	section: string | null;
}
export interface ProgrammeDomain {
	id: Domain;
	name: string;
	nameInPlan: string;
	/** False for communication: a block of its own, no domain. */
	isDomain: boolean;
	section: string | null;
	ambitions: Ambition[];
	activities: Activity[];
	milestones: Milestone[];
	partners: Partner[];
}
export interface Statement {
	id: string;
	key: string | null;
	title: string | null;
	text: string | null;
	details: string[];
	heldOn: string | null;
	/** Whether the words are the programme's own. */
	verbatim: boolean;
	section: string | null;
}
export type Statements = Record<StatementList, Statement[]>;

/** A printed line as it looks on its own: without the semicolon that joined it to the next. */
export const asSentence = (text: string) => text.replace(/\s*;$/, '');
