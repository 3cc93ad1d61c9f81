/** Plans to read: lists, one with everything in it, its versions and its decisions. */
import { asc, desc, eq } from 'drizzle-orm';
import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import type { WorkingArea } from '#lib/areas/areas.ts';
import type { Database } from '#lib/db/open.server.ts';
import { planContent, progressEntries } from './content.server.ts';
import { earlierPlan } from './commands.server.ts';
import { submitGaps, type Gap } from './gate.ts';
import { linksOf, type PlanLinks } from './links.server.ts';
import { livePlan, type PlanContent } from './parts.ts';
import { isExamplePlan, mayReadPlan, planName } from './plans.ts';
import {
	countPlan,
	yearResult,
	type PlanCounts,
	type ProgressEntry,
	type YearResult
} from './progress.ts';
import { planRow, versionsOf, type PlanRow } from './records.server.ts';
import { planDecisions, plans } from './tables.ts';
import { isEditable, wasAdopted, type DecisionOutcome, type PlanState } from './workflow.ts';

/** A plan version on a list. */
export interface PlanSummary {
	id: string;
	workingAreaId: string;
	workingArea: string;
	/** 1–6: order on lists, and the number of the working area's tint. */
	position: number;
	areaIds: readonly string[];
	year: number;
	number: number;
	state: PlanState;
	example: boolean;
	/** "Actieplan Zeeland 2027". */
	name: string;
	/** How often the row changed; what a step or decision has to name. */
	version: number;
	updatedAt: string;
	submittedAt: string | null;
	forwardedAt: string | null;
	startedAt: string | null;
	finishedAt: string | null;
	/** The newest decision about this version. */
	decision: { outcome: DecisionOutcome; decidedAt: string } | null;
	counts: PlanCounts;
}

/**
 * All plan versions that `viewer` may read, by working area, newest year and version first:
 * visitors adopted ones, the board what was submitted, ambassadors also drafts of own areas, the
 * leader all. `now` decides what is overdue.
 */
export function listPlans(db: Database, viewer: Viewer, now: Date): PlanSummary[] {
	const areas = new Map(listWorkingAreas(db, viewer).map((area) => [area.id, area]));
	return db
		.select()
		.from(plans)
		.orderBy(desc(plans.year), desc(plans.number))
		.all()
		.flatMap((row) => {
			const area = areas.get(row.workingAreaId);
			return area && mayReadPlan(viewer, { state: row.state, areaIds: area.areaIds })
				? [summaryOf(db, row, area, planContent(db, row), now)]
				: [];
		})
		.sort((a, b) => a.position - b.position);
}

function summaryOf(
	db: Database,
	row: PlanRow,
	area: WorkingArea,
	content: PlanContent,
	now: Date
): PlanSummary {
	const [decision] = decisionsOf(db, row.id);
	const changed = [...content.goals, ...content.actions, ...content.milestones, ...content.borging];
	return {
		id: row.id,
		workingAreaId: area.id,
		workingArea: area.name,
		position: area.position,
		areaIds: area.areaIds,
		year: row.year,
		number: row.number,
		state: row.state,
		example: isExamplePlan(row.id),
		name: planName(area.name, row.year),
		version: row.version,
		updatedAt: changed.reduce(
			(at, part) => (part.updatedAt > at ? part.updatedAt : at),
			row.updatedAt
		),
		submittedAt: row.submittedAt,
		forwardedAt: row.forwardedAt,
		startedAt: row.startedAt,
		finishedAt: row.finishedAt,
		decision: decision ? { outcome: decision.outcome, decidedAt: decision.decidedAt } : null,
		counts: countPlan(content, dutchDay(now))
	};
}

/**
 * The plan of each working area that counts now, among those that `viewer` may read: the newest
 * adopted one, real before example; where none was adopted, the newest. Areas without are left out.
 */
export function currentPlans(list: readonly PlanSummary[], year?: number): PlanSummary[] {
	const rank = (plan: PlanSummary) =>
		(plan.example ? 0 : 4) + (wasAdopted(plan.state) && plan.state !== 'replaced' ? 2 : 0);
	const best = new Map<string, PlanSummary>();
	for (const plan of list) {
		if (year !== undefined && plan.year !== year) continue;
		const other = best.get(plan.workingAreaId);
		// The list is newest first: an older one has to be better.
		if (!other || rank(plan) > rank(other)) best.set(plan.workingAreaId, plan);
	}
	return [...best.values()].sort((a, b) => a.position - b.position);
}

/** Who signed what about a version. */
export interface PlanDecision {
	id: string;
	number: number;
	outcome: DecisionOutcome;
	reasons: string;
	decidedByName: string;
	decidedAt: string;
}

const decisionsOf = (db: Database, planId: string): PlanDecision[] =>
	db
		.select({
			id: planDecisions.id,
			number: planDecisions.number,
			outcome: planDecisions.outcome,
			reasons: planDecisions.reasons,
			decidedByName: planDecisions.decidedByName,
			decidedAt: planDecisions.decidedAt
		})
		.from(planDecisions)
		.where(eq(planDecisions.planId, planId))
		.orderBy(desc(planDecisions.decidedAt))
		.all();

/** A plan version with everything in it. */
export interface PlanDetail extends PlanSummary {
	/** All parts in their order, archived ones too; with the progress of now. */
	all: PlanContent;
	/** The same without what is archived: what readers see. */
	content: PlanContent;
	links: PlanLinks;
	/** What is missing before it can be submitted; empty once it was. */
	gaps: Gap[];
	/** Newest first. */
	decisions: PlanDecision[];
	/** Oldest first. */
	progress: ProgressEntry[];
	/** Version that this one began as a copy of. */
	basedOn: string | null;
	/** The plan of an earlier year that it took over from, with what was done in that year. */
	carriedFrom: ({ id: string; year: number } & YearResult) | null;
	/** Of other versions of the same plan: those that `viewer` may read, newest first. */
	versions: PlanVersion[];
}
export interface PlanVersion {
	id: string;
	number: number;
	state: PlanState;
	updatedAt: string;
	decision: PlanSummary['decision'];
}

/** One plan version with all its parts and links, or undefined for who may not read it. */
export function getPlan(
	db: Database,
	viewer: Viewer,
	id: string,
	now: Date
): PlanDetail | undefined {
	const row = planRow(db, id);
	const area = row && listWorkingAreas(db, viewer).find((each) => each.id === row.workingAreaId);
	if (!row || !area || !mayReadPlan(viewer, { state: row.state, areaIds: area.areaIds }))
		return undefined;
	const all = planContent(db, row);
	const last = row.carriedFrom === null ? undefined : planRow(db, row.carriedFrom);
	const plan: PlanDetail = {
		...summaryOf(db, row, area, all, now),
		all,
		content: livePlan(all),
		links: linksOf(db, viewer, { id, content: all }),
		gaps: isEditable(row.state) ? submitGaps(all) : [],
		decisions: decisionsOf(db, id),
		progress: progressEntries(db, id),
		basedOn: row.basedOn,
		carriedFrom: last
			? { id: last.id, year: last.year, ...yearResult(planContent(db, last)) }
			: null,
		versions: listVersions(db, viewer, row)
	};
	const insider = can(viewer, 'read:draft', { areaIds: area.areaIds, submitted: true, plan: true });
	return insider ? plan : forEveryone(plan);
}

/** A plan without what is for who works on it: names, notes, archived parts, reasons of earlier steps. */
function forEveryone(plan: PlanDetail): PlanDetail {
	const anonymous = <T extends { updatedBy: string }>(parts: T[]) =>
		parts.map((part) => ({ ...part, updatedBy: '' }));
	const { summary, goals, actions, milestones, borging } = plan.content;
	const content = {
		summary,
		goals: anonymous(goals),
		actions: anonymous(actions),
		milestones: anonymous(milestones),
		borging: anonymous(borging)
	};
	return {
		...plan,
		...{ content, all: content },
		decisions: plan.decisions
			.filter(({ outcome }) => outcome === 'adopt')
			.map((decision) => ({ ...decision, decidedByName: 'Bestuur' })),
		progress: plan.progress.map((entry) => ({ ...entry, note: '', by: '' }))
	};
}

/** The versions of one plan that `viewer` may read, newest first. */
function listVersions(
	db: Database,
	viewer: Viewer,
	plan: Pick<PlanRow, 'id' | 'workingAreaId' | 'year'>
): PlanVersion[] {
	const area = listWorkingAreas(db, viewer).find(({ id }) => id === plan.workingAreaId);
	return versionsOf(db, plan)
		.filter(({ state }) => mayReadPlan(viewer, { state, areaIds: area?.areaIds ?? [] }))
		.map(({ id, number, state, updatedAt }) => {
			const [decision] = decisionsOf(db, id);
			return {
				...{ id, number, state, updatedAt },
				decision: decision ? { outcome: decision.outcome, decidedAt: decision.decidedAt } : null
			};
		});
}

/**
 * The version to show at `/actieplannen/[working-area]/[year]`: the asked number, or the newest
 * adopted one, or else the newest that `viewer` may read; a real plan before an example.
 */
export function getPlanOf(
	db: Database,
	viewer: Viewer,
	workingAreaId: string,
	year: number,
	now: Date,
	number?: number
): PlanDetail | undefined {
	const rows = db
		.select()
		.from(plans)
		.where(eq(plans.workingAreaId, workingAreaId))
		.orderBy(asc(plans.id))
		.all()
		.filter((row) => row.year === year && (number === undefined || row.number === number))
		.sort(shownFirst);
	for (const { id } of rows) {
		const plan = getPlan(db, viewer, id, now);
		if (plan) return plan;
	}
	return undefined;
}

/** Sorts versions by which of them an address shows first. */
export const shownFirst = (a: PlanRow, b: PlanRow) => rank(b) - rank(a) || b.number - a.number;

const rank = ({ id, state }: PlanRow) =>
	(isExamplePlan(id) ? 0 : 2) + (wasAdopted(state) && state !== 'replaced' ? 1 : 0);

/**
 * What to compare a version with: the newest other version that the board adopted, of the same
 * year or else an earlier one; null for the first plan of a working area.
 */
export function lastAdopted(
	db: Database,
	viewer: Viewer,
	plan: Pick<PlanDetail, 'id' | 'workingAreaId' | 'year' | 'number'>,
	now: Date
): PlanDetail | null {
	const earlier =
		versionsOf(db, plan).find((row) => row.number < plan.number && wasAdopted(row.state)) ??
		earlierPlan(db, plan);
	return (earlier && getPlan(db, viewer, earlier.id, now)) ?? null;
}
