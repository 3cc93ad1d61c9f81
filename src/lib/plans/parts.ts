import {
	keysOf,
	type BorgingFunction,
	type Domain,
	type FocusGroup,
	type Theme
} from '../programme/vocabulary.ts';

/** The four kinds of part of a plan. */
export const partKindLabels = {
	goal: 'Doel',
	action: 'Actie',
	milestone: 'Mijlpaal',
	borging: 'Borging'
} as const;
export type PartKind = keyof typeof partKindLabels;
export const partKinds = keysOf(partKindLabels);

export const actionStateLabels = {
	todo: 'nog niet begonnen',
	busy: 'loopt',
	done: 'gereed',
	stopped: 'gestopt'
} as const;
export type ActionState = keyof typeof actionStateLabels;
export const actionStates = keysOf(actionStateLabels);

/** Still to be done: these need partners, and are carried over to the next year. */
export const isOpen = (state: ActionState) => state === 'todo' || state === 'busy';

/** The moments of the year at which the programme sets milestones, and spring before them. */
export const momentLabels = {
	voorjaar: 'Voorjaar',
	juni: 'Juni',
	eind: 'Eind van het jaar'
} as const;
export type Moment = keyof typeof momentLabels;
export const moments = keysOf(momentLabels);

/** The ladder of borging: how far it is that somebody carries a function on. Own wording. */
export const borgingStateLabels = {
	idea: 'idee',
	exploring: 'wordt verkend',
	agreed: 'afgesproken',
	transferred: 'overgedragen',
	dropped: 'vervallen'
} as const;
export type BorgingState = keyof typeof borgingStateLabels;
export const borgingStates = keysOf(borgingStateLabels);

export const isLiveBorging = (state: BorgingState) => state !== 'dropped';

/** Longest texts in characters, longest lists in items. */
export const LIMITS = { title: 200, text: 2000, name: 120, summary: 4000, list: 20 } as const;

/** What people write of each part. Drafts may be incomplete: `gate.ts` says what binds when. */
export interface GoalFields {
	title: string;
	description: string;
	domain: Domain | null;
	/** An ambition of the programme, within the domain. */
	ambitionId: string | null;
	/** Cells of the regio-scan that it wants to change: `area/sector/aspect`. */
	cells: string[];
}
export interface ActionFields {
	title: string;
	description: string;
	/** `key` of the goal it belongs to. */
	goalKey: string;
	/** Who leads: an organisation or a role. */
	lead: string;
	/** With whom: organisations or groups. */
	partners: string[];
	/** ISO dates. */
	startOn: string | null;
	endOn: string | null;
	theme: Theme | null;
	focusGroup: FocusGroup | null;
	state: ActionState;
	practiceIds: string[];
	kindcentrumIds: string[];
}
export interface MilestoneFields {
	title: string;
	/** What will be there by then. */
	result: string;
	/** `key` of the goal it belongs to; null for the plan as a whole. */
	goalKey: string | null;
	moment: Moment | null;
	/** ISO dates. */
	dueOn: string | null;
	reachedOn: string | null;
}
export interface BorgingFields {
	title: string;
	description: string;
	function: BorgingFunction | null;
	/** Who carries it on: an organisation or a network. */
	carrier: string;
	state: BorgingState;
	/** What it takes from the national level; empty when nothing. */
	nationalSupport: string;
	/** ISO date. */
	handoverOn: string | null;
}
export interface PartFields {
	goal: GoalFields;
	action: ActionFields;
	milestone: MilestoneFields;
	borging: BorgingFields;
}

/** What every stored part has. `key` stays the same from version to version of the plan. */
export interface PartStamp {
	/** `plan/key`. */
	id: string;
	key: string;
	version: number;
	archivedAt: string | null;
	updatedAt: string;
	updatedBy: string;
}
export type Part<K extends PartKind> = PartFields[K] & PartStamp;

export interface PlanContent {
	summary: string;
	goals: Part<'goal'>[];
	actions: Part<'action'>[];
	milestones: Part<'milestone'>[];
	borging: Part<'borging'>[];
}

export const partFieldLabels: { [K in PartKind]: Record<keyof PartFields[K], string> } = {
	goal: {
		title: 'Doel',
		description: 'Toelichting',
		domain: 'Domein',
		ambitionId: 'Ambitie',
		cells: 'Cellen van de regio-scan'
	},
	action: {
		title: 'Actie',
		description: 'Toelichting',
		goalKey: 'Hoort bij doel',
		lead: 'Trekker',
		partners: 'Met wie',
		startOn: 'Begin',
		endOn: 'Eind',
		theme: 'Thema',
		focusGroup: 'Focusgroep',
		state: 'Stand',
		practiceIds: 'Praktijken',
		kindcentrumIds: 'Kindcentra'
	},
	milestone: {
		title: 'Mijlpaal',
		result: 'Resultaat',
		goalKey: 'Hoort bij doel',
		moment: 'Moment',
		dueOn: 'Datum',
		reachedOn: 'Behaald op'
	},
	borging: {
		title: 'Borging',
		description: 'Toelichting',
		function: 'Functie',
		carrier: 'Wie draagt het',
		state: 'Stand',
		nationalSupport: 'Landelijk nodig',
		handoverOn: 'Overdracht op'
	}
};

/** What a new part has where its maker says nothing. */
export const emptyParts: {
	[K in PartKind]: Omit<PartFields[K], 'title' | (K extends 'action' ? 'goalKey' : never)>;
} = {
	goal: { description: '', domain: null, ambitionId: null, cells: [] },
	action: {
		description: '',
		lead: '',
		partners: [],
		startOn: null,
		endOn: null,
		theme: null,
		focusGroup: null,
		state: 'todo',
		practiceIds: [],
		kindcentrumIds: []
	},
	milestone: { result: '', goalKey: null, moment: null, dueOn: null, reachedOn: null },
	borging: {
		description: '',
		function: null,
		carrier: '',
		state: 'idea',
		nationalSupport: '',
		handoverOn: null
	}
};

/**
 * The plan without what was archived; actions and milestones of an archived goal go with it
 * (a milestone of the whole plan stays).
 */
export function livePlan<P extends PlanContent>(plan: P): P {
	const live = <T extends PartStamp>(parts: T[]) =>
		parts.filter((part) => part.archivedAt === null);
	const goals = live(plan.goals);
	const keys = new Set(goals.map(({ key }) => key));
	return {
		...plan,
		goals,
		actions: live(plan.actions).filter(({ goalKey }) => keys.has(goalKey)),
		milestones: live(plan.milestones).filter(
			({ goalKey }) => goalKey === null || keys.has(goalKey)
		),
		borging: live(plan.borging)
	};
}
