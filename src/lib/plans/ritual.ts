import { dutchDay } from '#lib/ui/day.ts';
import { formatDate, many } from '#lib/ui/format.ts';
import { borgingStateLabels, type BorgingState } from './parts.ts';
import type { WorkArea, WorkPlan } from './workplace.server.ts';
import { isEditable, planStateLabels, takesProgress } from './workflow.ts';

/**
 * The ritual of June and of the end of the year: what the programme asks at its two moments,
 * step by step. Pure: from the plans of who works on them.
 */
export interface RitualItem {
	workingArea: string;
	position: number;
	text: string;
	href: string;
	/** ISO date it is about. */
	date?: string;
	late?: boolean;
}
export interface RitualStep {
	key: 'due' | 'update' | 'carry' | 'borging' | 'board';
	title: string;
	/** What to do here. */
	what: string;
	items: RitualItem[];
}

/** After so many days without news a running plan needs an update. */
const QUIET_DAYS = 60;
/** From this month on (1–12) next year's plan is made. */
const AUTUMN = 10;

const pathOf = ({ id }: WorkPlan, key?: string) =>
	`/werkplek/actieplannen/${id}${key ? `#deel-${key}` : ''}`;

/** Name of the moment that `today` (ISO date) is nearest to. */
export const ritualName = (today: string): string => {
	const month = Number(today.slice(5, 7));
	return month >= 2 && month <= 7 ? 'De ronde van juni' : 'De ronde aan het eind van het jaar';
};

/** The five steps, in order, each with what is open in it. */
export function ritual(areas: readonly WorkArea[], today: string): RitualStep[] {
	const each = (
		items: (plan: WorkPlan, area: WorkArea) => Omit<RitualItem, 'workingArea' | 'position'>[]
	) =>
		areas.flatMap((area) =>
			area.plans.flatMap((plan) =>
				items(plan, area).map((item) => ({
					...item,
					workingArea: area.name,
					position: area.position
				}))
			)
		);
	return [
		{
			key: 'due',
			title: 'Mijlpalen die aan de beurt zijn',
			what: 'Noteer welke behaald zijn, en wanneer.',
			items: each(dueItems).sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
		},
		{
			key: 'update',
			title: 'Stand van de acties',
			what: 'Werk bij wat loopt, wat gereed is en wat stopt.',
			items: each((plan) => updateItems(plan, today))
		},
		{
			key: 'carry',
			title: 'Overnemen of sluiten',
			what: 'Wat niet af is gaat mee naar het plan van volgend jaar; daarna rondt u dit jaar af.',
			items: each((plan, area) => carryItems(plan, area, today))
		},
		{
			key: 'borging',
			title: 'Borging kiezen',
			what: 'Spreek af wie het verder draagt, of laat het vervallen.',
			items: each(borgingItems)
		},
		{
			key: 'board',
			title: 'Overzicht voor het bestuur',
			what: 'Maak het plan compleet, dien het in en stuur het door.',
			items: each(boardItems)
		}
	];
}

const dueItems = (plan: WorkPlan) =>
	plan.due.map(({ key, title, dueOn, overdue }) => ({
		text: title,
		href: pathOf(plan, key),
		date: dueOn,
		late: overdue
	}));

function updateItems(plan: WorkPlan, today: string) {
	const moment = plan.progressAt ?? plan.startedAt ?? plan.decision?.decidedAt;
	const since = moment && dutchDay(new Date(moment));
	const open = plan.counts.actions.todo + plan.counts.actions.busy;
	const year = Number(today.slice(0, 4));
	if (!takesProgress(plan.state) || open === 0 || !since || plan.year > year) return [];
	if (daysBetween(since, today) < QUIET_DAYS) return [];
	return [
		{
			text: `${plan.year}: ${many(open, 'open actie', 'open acties')}, bijgewerkt op ${formatDate(since)}`,
			href: pathOf(plan)
		}
	];
}

function carryItems(plan: WorkPlan, area: WorkArea, today: string) {
	const [year = 0, month = 0] = today.split('-').map(Number);
	const turning = plan.year < year || (plan.year === year && month >= AUTUMN);
	if (!takesProgress(plan.state) || !turning) return [];
	const next = area.plans.find((other) => other.year === plan.year + 1);
	const open = plan.counts.actions.todo + plan.counts.actions.busy;
	if (!next && area.years.some((free) => free.year === plan.year + 1))
		return [
			{
				text: `Maak het plan voor ${plan.year + 1}: ${many(open, 'actie is', 'acties zijn')} nog niet af`,
				href: `/werkplek/actieplannen#nieuw-${area.id}`
			}
		];
	if (month < 12 && plan.year === year) return [];
	return [{ text: `Rond het plan van ${plan.year} af`, href: pathOf(plan) }];
}

const undecided: readonly BorgingState[] = ['idea', 'exploring'];

function borgingItems(plan: WorkPlan) {
	if (!takesProgress(plan.state)) return [];
	const parts = undecided.flatMap((state) => {
		const n = plan.counts.borging[state];
		return n > 0 ? [`${n} × ${borgingStateLabels[state]}`] : [];
	});
	if (parts.length === 0) return [];
	return [{ text: `${plan.year}: ${parts.join(', ')}`, href: `${pathOf(plan)}#borging` }];
}

function boardItems(plan: WorkPlan) {
	const name = `${plan.year}: ${planStateLabels[plan.state]}`;
	if (isEditable(plan.state))
		return [
			{
				text:
					plan.gaps === 0
						? `${name}, compleet`
						: `${name}, nog ${many(plan.gaps ?? 0, 'ding', 'dingen')} te doen`,
				href: pathOf(plan)
			}
		];
	return ['submitted', 'board', 'held'].includes(plan.state)
		? [{ text: name, href: pathOf(plan) }]
		: [];
}

const daysBetween = (from: string, until: string) =>
	Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
