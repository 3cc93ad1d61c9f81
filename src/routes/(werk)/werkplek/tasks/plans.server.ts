import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { mayDecidePlan, mayForwardPlan } from '#lib/plans/plans.ts';
import { listPlans } from '#lib/plans/queries.server.ts';
import { ritual, type RitualStep } from '#lib/plans/ritual.ts';
import { planWork } from '#lib/plans/workplace.server.ts';
import { isEditable, nextStep, planStepLabels } from '#lib/plans/workflow.ts';
import { linkFor } from '../../menu.ts';
import { many } from '#lib/ui/format.ts';
import type { Task } from './tasks.ts';

/** The steps of the round that stand here in short; the others are on the page of the plans. */
const inShort: Partial<
	Record<RitualStep['key'], { title: string; detail: (n: number) => string }>
> = {
	due: {
		title: 'Mijlpalen bijwerken',
		detail: (n) => many(n, 'mijlpaal is aan de beurt.', 'mijlpalen zijn aan de beurt.')
	},
	update: {
		title: 'Stand van de acties bijwerken',
		detail: (n) => many(n, 'plan wacht op de stand van de acties.', 'plannen wachten op de stand.')
	},
	carry: {
		title: 'Jaar overnemen of afronden',
		detail: (n) => many(n, 'jaar is over te nemen of af te ronden.', 'jaren zijn over te nemen.')
	}
};

/** What the action plans ask of the viewer: to decide or send on, the round of the year, and drafts. */
export const planTasks = (db: Database, viewer: Viewer, now: Date): Task[] => [
	...waitingPlans(db, viewer, now),
	...writingTasks(db, viewer, now)
];

/** Plans are written and handed in by who has areas of his own, not by who may write in all. */
function writingTasks(db: Database, viewer: Viewer, now: Date): Task[] {
	if (scopeOf(viewer, 'write:draft') !== 'areas') return [];
	const areas = planWork(db, viewer, now);
	const plans = areas.flatMap((area) => area.plans);
	const common = { part: 'Actieplannen', example: plans.some(({ example }) => example) };
	const round = ritual(areas, dutchDay(now)).flatMap(({ key, items }): Task[] => {
		const say = inShort[key];
		const [first] = items;
		if (!say || !first) return [];
		return [
			{
				...{ ...common, group: 'due', title: say.title, detail: say.detail(items.length) },
				href: linkFor(viewer, items.length === 1 ? first.href : '/werkplek/actieplannen'),
				...(first.date && { date: first.date })
			}
		];
	});
	const drafts = plans
		.filter(({ state }) => isEditable(state))
		.map((plan): Task => {
			const step = plan.gaps === 0 ? nextStep(plan.state) : undefined;
			return {
				...{ ...common, group: 'draft' },
				title: `${step ? planStepLabels[step] : 'Afmaken'}: ${plan.name}`,
				href: linkFor(viewer, `/werkplek/actieplannen/${plan.id}`),
				detail: !step
					? `Nog ${many(plan.gaps ?? 0, 'ding', 'dingen')} voor indienen.`
					: step === 'submit'
						? 'Compleet: kan worden ingediend.'
						: 'Compleet. Indienen kan daarna.'
			};
		});
	return [...round, ...drafts];
}

/** Plans that wait for this viewer: the board to decide, the programme leader to send them on. */
function waitingPlans(db: Database, viewer: Viewer, now: Date): Task[] {
	const [decides, forwards] = [mayDecidePlan(viewer), mayForwardPlan(viewer)];
	if (!decides && !forwards) return [];
	return listPlans(db, viewer, now).flatMap((plan): Task[] => {
		const { id, name, state, example } = plan;
		const task = { group: 'due' as const, example };
		if (decides && (state === 'board' || state === 'held')) {
			const href = linkFor(viewer, `/werkplek/bestuur/${id}`);
			const detail = state === 'held' ? 'Aangehouden.' : 'Wacht op het besluit van het bestuur.';
			const since = dayOf(state === 'held' ? plan.decision?.decidedAt : plan.forwardedAt);
			return [{ ...task, title: `Besluiten: ${name}`, part: 'Bestuur', href, detail, since }];
		}
		if (!forwards || state !== 'submitted') return [];
		const href = linkFor(viewer, `/werkplek/actieplannen/${id}`);
		const since = dayOf(plan.submittedAt);
		const detail = 'Ingediend: stuur het door naar het bestuur.';
		return [{ ...task, title: `Doorsturen: ${name}`, part: 'Actieplannen', href, detail, since }];
	});
}

const dayOf = (moment: string | null | undefined) => (moment ? dutchDay(new Date(moment)) : null);
