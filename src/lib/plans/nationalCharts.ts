/** What the charts of all plans together draw, and the sentence that each proves. Pure. */
import type { LadderData } from '#lib/charts/ladder.ts';
import type { ProgressMatrixData } from '#lib/charts/progressMatrix.ts';
import type { StackedBarsData } from '#lib/charts/stackedBars.ts';
import type { Scale } from '#lib/charts/types.ts';
import {
	borgingFunctionLabels,
	borgingFunctions,
	domainLabels,
	domains
} from '#lib/programme/vocabulary.ts';
import { AGREED, borgingScale } from './chartData.ts';
import { borgingStateLabels, borgingStates, isLiveBorging } from './parts.ts';
import type { PlanSummary } from './queries.server.ts';
import type { NationalOverview } from './rollups.server.ts';
import { planStateLabels, wasAdopted, type PlanState } from './workflow.ts';

interface Area {
	id: string;
	name: string;
}

/** A step that is called as the first of its states. */
const step = (states: [PlanState, ...PlanState[]]) => {
	return { label: planStateLabels[states[0]], states };
};

/** The steps of a plan on its way; several states can stand on one step. */
const steps: { label: string; states: PlanState[] }[] = [
	{ label: 'concept of in afstemming', states: ['concept', 'consultation'] },
	step(['submitted']),
	step(['board', 'held']),
	step(['adopted', 'replaced']),
	step(['running']),
	step(['finished'])
];
const planScale: Scale = steps.map(({ label }, value) => ({
	...{ value, label },
	color: `var(--stage-${value})`,
	ink: `var(--stage-${value}-ink)`
}));

/** How far the plan of each working area is; `none` is what one without a plan says. */
export const statesData = (
	{ plans }: Pick<NationalOverview, 'plans'>,
	areas: readonly Area[],
	hrefOf: (plan: PlanSummary) => string,
	none: string
): LadderData => ({
	scale: planScale,
	names: { row: 'Werkgebied', note: 'Versie' },
	gone: none,
	rows: areas.map(({ id, name }) => {
		const plan = plans.find(({ workingAreaId }) => workingAreaId === id);
		if (!plan) return { id, label: name, value: null, note: '' };
		const step = steps.findIndex(({ states }) => states.includes(plan.state));
		const aside = plan.state === 'held' ? ', aangehouden' : '';
		return {
			...{ id, label: name, href: hrefOf(plan) },
			...(step >= 0 ? { value: step } : { value: null, gone: planStateLabels[plan.state] }),
			note: `versie ${plan.number}${aside}`
		};
	})
});

export function statesHeadline(
	{ plans }: Pick<NationalOverview, 'plans'>,
	of: number,
	year: number
): string {
	const adopted = plans.filter(({ state }) => wasAdopted(state)).length;
	const waiting = plans.filter(({ state }) => state === 'board' || state === 'held').length;
	const found =
		adopted === of
			? `Alle ${of} plannen voor ${year} zijn vastgesteld`
			: adopted === 0
				? `Voor ${year} is nog geen plan vastgesteld`
				: `Voor ${year} ${adopted === 1 ? 'is' : 'zijn'} ${adopted} van de ${of} plannen vastgesteld`;
	return waiting > 0
		? `${found}; ${waiting} ${waiting === 1 ? 'wacht' : 'wachten'} op een besluit`
		: found;
}

/** Milestones per domain and working area; those of a plan as a whole stand in a row of their own. */
export function milestonesData(
	{ milestones, plans }: Pick<NationalOverview, 'milestones' | 'plans'>,
	areas: readonly Area[]
): ProgressMatrixData {
	const whole = milestones.some(({ domain, total }) => domain === null && total > 0);
	return {
		unit: 'mijlpalen',
		one: 'mijlpaal',
		rowName: 'Domein',
		rows: [
			...domains.map((domain) => ({ id: domain as string, label: domainLabels[domain] })),
			...(whole ? [{ id: 'plan', label: 'Hele plan' }] : [])
		],
		columns: areas
			.filter(({ id }) => plans.some(({ workingAreaId }) => workingAreaId === id))
			.map(({ id, name }) => ({ id, label: name })),
		cells: milestones.map(({ domain, workingAreaId, total, reached, overdue }) => ({
			...{ row: domain ?? 'plan', column: workingAreaId },
			...{ total, reached, late: overdue }
		}))
	};
}

export function milestonesHeadline({ milestones }: Pick<NationalOverview, 'milestones'>): string {
	const sum = (key: 'total' | 'reached' | 'overdue') =>
		milestones.reduce((all, cell) => all + cell[key], 0);
	const [total, reached, late] = [sum('total'), sum('reached'), sum('overdue')];
	if (total === 0) return 'Er zijn nog geen mijlpalen';
	const found = `${reached} van de ${total} mijlpalen ${reached === 1 ? 'is' : 'zijn'} behaald`;
	return late > 0 ? `${found}, ${late} ${late === 1 ? 'is' : 'zijn'} te laat` : found;
}

const climbing = borgingStates.filter(isLiveBorging);

/** Borging options per function, parted at what was agreed; given up ones stand beside the bar. */
export const borgingData = ({ borging }: Pick<NationalOverview, 'borging'>): StackedBarsData => {
	const count = (name: string, wanted: string) =>
		borging.find((each) => each.function === name && each.state === wanted)?.n ?? 0;
	return {
		scale: borgingScale,
		pivot: AGREED,
		sides: ['nog open', 'geregeld'],
		unit: 'mogelijkheden',
		missing: borgingStateLabels.dropped,
		rows: borgingFunctions.map((name) => ({
			id: name,
			label: borgingFunctionLabels[name],
			counts: climbing.map((state) => count(name, state)),
			notAssessed: count(name, 'dropped')
		}))
	};
};

export function borgingHeadline({ borging }: Pick<NationalOverview, 'borging'>): string {
	const sum = (states: readonly string[]) =>
		borging.filter(({ state }) => states.includes(state)).reduce((all, { n }) => all + n, 0);
	const [all, settled] = [sum(climbing), sum(['agreed', 'transferred'])];
	if (all === 0) return 'Er is nog geen borging beschreven';
	const verb = settled === 1 ? 'is' : 'zijn';
	return `Van de ${all} borgingsmogelijkheden ${verb} er ${settled} afgesproken of overgedragen`;
}
