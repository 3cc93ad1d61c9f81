/** How the history says what is in a plan. */
import {
	borgingFunctionLabels,
	domainLabels,
	focusGroupLabels,
	themeLabels
} from '#lib/programme/vocabulary.ts';
import {
	actionStateLabels,
	borgingStateLabels,
	momentLabels,
	partFieldLabels,
	partKindLabels,
	type PartKind
} from './parts.ts';
import { planStateLabels, decisionOutcomeLabels } from './workflow.ts';

/** Dutch for every key that a part of a plan can hold. */
export const partKeyNames: Record<string, string> = {
	...domainLabels,
	...themeLabels,
	...focusGroupLabels,
	...borgingFunctionLabels,
	...actionStateLabels,
	...borgingStateLabels,
	...momentLabels
};

/** The same, with the states of a plan and the decisions about it. */
export const planKeyNames: Record<string, string> = {
	...partKeyNames,
	...planStateLabels,
	...decisionOutcomeLabels
};

const partKindPlurals: Record<PartKind, string> = {
	goal: 'doelen',
	action: 'acties',
	milestone: 'mijlpalen',
	borging: 'borgingsopties'
};
const partRecord = (kind: PartKind) => ({
	label: `${partKindLabels[kind]} van een actieplan`,
	many: `${partKindPlurals[kind]} van een actieplan`,
	fields: { ...partFieldLabels[kind], archivedAt: 'Weggelaten op' } as Record<string, string>
});

/** The kinds of record of this room in the history, by their name there. */
export const planRecordKinds = {
	plan: {
		label: 'Actieplan',
		many: 'actieplannen',
		href: (id: string) => `/werkplek/actieplannen/${id}`,
		fields: { state: 'Stand', summary: 'Samenvatting' }
	},
	planGoal: partRecord('goal'),
	planAction: partRecord('action'),
	planMilestone: partRecord('milestone'),
	planBorging: partRecord('borging'),
	planOrder: {
		label: 'Volgorde in een actieplan',
		many: 'volgordes in een actieplan',
		aside: true,
		fields: { kind: 'Onderdeel' }
	},
	planDecision: {
		label: 'Bestuursbesluit',
		many: 'bestuursbesluiten',
		fields: {
			number: 'Versie',
			outcome: 'Besluit',
			reasons: 'Redenen',
			decidedByName: 'Besloten door'
		}
	},
	planProgress: {
		label: 'Voortgang van een actieplan',
		many: 'keer voortgang van een actieplan',
		fields: { state: 'Stand', reachedOn: 'Behaald op', note: 'Toelichting' }
	}
};
