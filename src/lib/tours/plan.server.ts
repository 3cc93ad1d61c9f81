import { dutchDay, visitor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { momentLabels, type MilestoneFields } from '#lib/plans/parts.ts';
import { EXAMPLE_PLAN_NOTICE } from '#lib/plans/notice.ts';
import { planPath } from '#lib/plans/plans.ts';
import { sayReached } from '#lib/plans/reading.ts';
import { currentPlans, getPlan, listPlans, type PlanSummary } from '#lib/plans/queries.server.ts';
import { isOverdue } from '#lib/plans/rules.ts';
import { planStateLabels } from '#lib/plans/workflow.ts';
import type { MilestoneState, SlideBody } from './show.ts';
import { formatDate } from '#lib/ui/format.ts';

type Fields = Pick<MilestoneFields, 'moment' | 'dueOn' | 'reachedOn'>;

/** More milestones than this are not read from the back row. */
const SHOWN = 5;

interface ResolvedPlan {
	name: string;
	body: Extract<SlideBody, { kind: 'plan' }>;
	footer: string;
	brief: string;
	areaIds: readonly string[];
	/** Id of the version that counts now, when it is another one. */
	newer: string | null;
}

/** Plans that a stage may show: what everyone may read, so never a draft. The current ones. */
export const plansToShow = (db: Database, now: Date): PlanSummary[] =>
	currentPlans(listPlans(db, visitor, now));

/** The milestones of a plan version for the stage; undefined when it is not public (any more). */
export function resolvePlan(db: Database, planId: string, now: Date): ResolvedPlan | undefined {
	const plan = getPlan(db, visitor, planId, now);
	if (!plan) return undefined;
	const current = plansToShow(db, now).find(
		(each) => each.workingAreaId === plan.workingAreaId && each.example === plan.example
	);
	const today = dutchDay(now);
	const version = `Versie ${plan.number}, ${planStateLabels[plan.state]}`;
	const milestones = plan.content.milestones.toSorted((a, b) =>
		(a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')
	);
	return {
		name: plan.name,
		body: {
			kind: 'plan',
			milestones: milestones.slice(0, SHOWN).map(({ key, title, moment, dueOn, reachedOn }) => ({
				...{ key, title },
				when: whenOf({ moment, dueOn, reachedOn }),
				state: stateOf({ moment, dueOn, reachedOn }, today)
			})),
			more: Math.max(0, milestones.length - SHOWN),
			href: planPath(plan.workingAreaId, plan.year)
		},
		footer: [version, ...(plan.example ? [EXAMPLE_PLAN_NOTICE] : [])].join(' · '),
		brief: [version, ...(plan.example ? ['voorbeeldplan: verzonnen'] : [])].join(' · '),
		areaIds: plan.areaIds,
		newer: current && current.id !== plan.id && current.year >= plan.year ? current.id : null
	};
}

function whenOf({ moment, dueOn, reachedOn }: Fields): string {
	if (reachedOn) return sayReached({ dueOn, reachedOn });
	return dueOn ? formatDate(dueOn) : moment ? momentLabels[moment] : '';
}

function stateOf(milestone: Fields, today: string): MilestoneState {
	if (milestone.reachedOn) return 'reached';
	if (isOverdue(milestone, today)) return 'late';
	return milestone.dueOn || milestone.moment ? 'planned' : 'undated';
}
