/** What the charts of one plan draw, and the sentence that each proves. Pure. */
import type { CountMatrixData } from '#lib/charts/countMatrix.ts';
import type { LadderData } from '#lib/charts/ladder.ts';
import type { TimelineData } from '#lib/charts/timeline.ts';
import type { Scale } from '#lib/charts/types.ts';
import { borgingFunctionLabels, borgingFunctions } from '#lib/programme/vocabulary.ts';
import { formatDate } from '#lib/ui/format.ts';
import { borgingStateLabels, borgingStates, isLiveBorging, type PlanContent } from './parts.ts';
import { goalAnchor, milestonesAhead } from './reading.ts';
import { isOverdue } from './rules.ts';

/** Milestones by their day; those without a day come last. */
export const timelineOf = ({ milestones }: PlanContent, today: string): TimelineData => ({
	milestones: milestones
		.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
		.map(({ key, title, dueOn, reachedOn, goalKey }) => ({
			...{ id: key, label: title, due: dueOn, reached: reachedOn },
			...(goalKey !== null && { href: `#${goalAnchor(goalKey)}` })
		})),
	today
});

export function timelineHeadline({ milestones }: PlanContent, today: string): string {
	if (milestones.length === 0) return 'Dit plan heeft nog geen mijlpalen';
	const reached = milestones.filter(({ reachedOn }) => reachedOn !== null).length;
	const late = milestones.filter((milestone) => isOverdue(milestone, today)).length;
	if (reached === milestones.length)
		return reached === 1 ? 'De mijlpaal is behaald' : `Alle ${reached} mijlpalen zijn behaald`;
	const done =
		milestones.length === 1
			? 'De mijlpaal is nog niet behaald'
			: `${reached === 0 ? 'Nog geen' : reached} van de ${milestones.length} mijlpalen ${reached > 1 ? 'zijn' : 'is'} behaald`;
	if (late > 0) return `${done}, ${late} ${late > 1 ? 'zijn' : 'is'} te laat`;
	const { next } = milestonesAhead(milestones, today);
	return next?.dueOn ? `${done}; de volgende is op ${formatDate(next.dueOn)}` : done;
}

/** An organisation in a plan: in how many actions it takes part, and how many it leads. */
interface Organisation {
	name: string;
	actions: number;
	leads: number;
}

/** Who leads or takes part in an action: each once, the most involved first. */
export function organisationsOf({ actions }: PlanContent): Organisation[] {
	const found = new Map<string, Organisation>();
	for (const { lead, partners } of actions) {
		for (const name of new Set([lead, ...partners])) {
			if (name === '') continue;
			const known = found.get(name) ?? { name, actions: 0, leads: 0 };
			known.actions += 1;
			if (name === lead) known.leads += 1;
			found.set(name, known);
		}
	}
	return [...found.values()].sort(
		(a, b) => b.actions - a.actions || b.leads - a.leads || a.name.localeCompare(b.name, 'nl')
	);
}

/** In how many actions of each goal an organisation takes part; darker where it leads one. */
export function partnersData(content: PlanContent): CountMatrixData {
	const rows = organisationsOf(content).map(({ name }) => ({ id: name, label: name }));
	return {
		unit: 'acties',
		one: 'actie',
		rowName: 'Wie',
		strong: 'trekker',
		rows,
		columns: content.goals.map(({ key, title }, index) => ({
			id: key,
			label: title,
			short: `Doel ${index + 1}`
		})),
		counts: rows.flatMap(({ id: name }) =>
			content.goals.map(({ key }) => {
				const own = content.actions.filter(
					({ goalKey, lead, partners }) =>
						goalKey === key && (lead === name || partners.includes(name))
				);
				return {
					...{ row: name, column: key, count: own.length },
					strong: own.some(({ lead }) => lead === name),
					href: `#${goalAnchor(key)}`
				};
			})
		)
	};
}

/** How many rows and columns of `partnersData` can still be read as a drawing. */
const MATRIX_LIMITS = { rows: 24, columns: 10 } as const;

/** The part that is drawn; the table says all of it. */
export const drawnPartners = (data: CountMatrixData): CountMatrixData => ({
	...data,
	rows: data.rows.slice(0, MATRIX_LIMITS.rows),
	columns: data.columns.slice(0, MATRIX_LIMITS.columns)
});

export function partnersHeadline(content: PlanContent): string {
	const [first, second] = organisationsOf(content);
	const all = content.actions.length;
	if (!first) return 'Bij de acties staat nog niemand genoemd';
	const organisations = organisationsOf(content).length;
	if (organisations === 1) return `${first.name} doet alle acties alleen`;
	if (second && second.actions === first.actions)
		return `${organisations} organisaties werken samen aan ${all} ${all === 1 ? 'actie' : 'acties'}`;
	return `${first.name} doet mee aan de meeste acties: ${first.actions} van de ${all}`;
}

const climbing = borgingStates.filter(isLiveBorging);
/** The steps of borging that lead up; "vervallen" is not one of them. */
export const borgingScale: Scale = climbing.map((state, index) => ({
	value: index + 1,
	label: borgingStateLabels[state],
	color: `var(--stage-${index + 1})`,
	ink: `var(--stage-${index + 1}-ink)`
}));
/** From this step on somebody has said to carry it. */
export const AGREED = climbing.indexOf('agreed') + 1;

/** How far each borging option has come, by function. */
export const ladderOf = ({ borging }: PlanContent): LadderData => ({
	scale: borgingScale,
	names: { row: 'Borging', group: 'Functie', note: 'Wie draagt het' },
	gone: borgingStateLabels.dropped,
	rows: [...borgingFunctions, null].flatMap((name) =>
		borging
			.filter((option) => option.function === name)
			.map(({ key, title, state, carrier }) => ({
				id: key,
				label: title,
				group: name === null ? 'Nog geen functie' : borgingFunctionLabels[name],
				value: isLiveBorging(state) ? climbing.indexOf(state) + 1 : null,
				note: carrier
			}))
	)
});

export function ladderHeadline({ borging }: PlanContent): string {
	const settled = borgingFunctions.filter((name) =>
		borging.some(
			(option) =>
				option.function === name && (option.state === 'agreed' || option.state === 'transferred')
		)
	);
	const of = borgingFunctions.length;
	if (borging.length === 0) return 'Dit plan heeft nog geen borging';
	if (settled.length === 0) return 'Voor geen van de vier functies is al iets afgesproken';
	if (settled.length === of) return 'Voor alle vier functies is iets afgesproken';
	const names = settled.map((name) => borgingFunctionLabels[name].toLowerCase()).join(', ');
	return `Voor ${settled.length} van de ${of} functies is iets afgesproken: ${names}`;
}
