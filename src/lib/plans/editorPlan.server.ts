/** Everything the editor of a plan shows: the plan, what can be chosen, and what the viewer may do. */
import { accountNames, isExampleAccount } from '#lib/accounts/queries.server.ts';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { historyWithin } from '#lib/audit/queries.server.ts';
import { and, eq, like, notLike } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { listDomains } from '#lib/programme/queries.server.ts';
import { scannedSectors, type Domain } from '#lib/programme/vocabulary.ts';
import { firstAspectModel } from '#lib/scan/aspects.ts';
import { stageLabels } from '#lib/scan/scales.ts';
import type { Choice } from '#lib/ui/choices.ts';
import { matchesAll } from '#lib/ui/match.ts';
import { cellKey } from './content.server.ts';
import type { FreeStep } from './commands.server.ts';
import { cellLinks } from './links.server.ts';
import { EXAMPLE_PLAN_PREFIX, mayForwardPlan, maySubmitPlan, mayWritePlan } from './plans.ts';
import { getPlan, type PlanDetail } from './queries.server.ts';
import { planActionPartners, planActions, plans } from './tables.ts';
import { HISTORY_SHOWN } from './editor/history.ts';
import { planRecordKinds } from './words.ts';
import { isEditable, stepsFrom, takesProgress } from './workflow.ts';

/** What the viewer may do to a plan here and now. */
export interface PlanMay {
	edit: boolean;
	progress: boolean;
	steps: FreeStep[];
	revise: boolean;
	/** Why nothing can be done, for who might expect it. */
	why: string | null;
}

/**
 * The plan with what its editor offers and the newest of its history, or undefined for who may
 * not read it.
 */
export function editorPlan(
	db: Database,
	viewer: Viewer,
	id: string,
	now: Date,
	historyLimit = HISTORY_SHOWN
) {
	const plan = getPlan(db, viewer, id, now);
	if (!plan) return undefined;
	const { cells, practices, kindcentra, ambitions, round } = plan.links;
	const domains = listDomains(db, viewer);
	return {
		id,
		name: plan.name,
		workingArea: plan.workingArea,
		workingAreaId: plan.workingAreaId,
		position: plan.position,
		year: plan.year,
		number: plan.number,
		state: plan.state,
		version: plan.version,
		example: plan.example,
		updatedAt: plan.updatedAt,
		submittedAt: plan.submittedAt,
		counts: plan.counts,
		versions: plan.versions,
		decisions: plan.decisions,
		carriedFrom: plan.carriedFrom,
		basedOn: plan.basedOn,
		progress: plan.progress,
		content: plan.all,
		gaps: plan.gaps,
		may: mayOf(db, viewer, plan),
		/** Names of what its parts refer to, by id. */
		names: Object.fromEntries([
			...[...cells, ...practices, ...kindcentra].map(([key, { label }]) => [key, label]),
			...ambitions
		]) as Record<string, string>,
		cells: isEditable(plan.state) ? cellChoices(db, viewer, plan.areaIds, round) : [],
		partners: isEditable(plan.state) ? knownPartners(db, plan) : [],
		ambitions: Object.fromEntries(
			domains.map(({ id: domain, ambitions: list }) => [
				domain,
				list.map((ambition) => ({ value: ambition.id, label: ambition.text }))
			])
		) as Record<Domain, { value: string; label: string }[]>,
		authors: accountNames(db, viewer),
		history: historyWithin(db, viewer, {
			...{ entities: Object.keys(planRecordKinds), id, limit: historyLimit },
			others: plan.decisions.map((decision) => decision.id)
		})
	};
}
export type EditorPlan = NonNullable<ReturnType<typeof editorPlan>>;

function mayOf(db: Database, viewer: Viewer, plan: PlanDetail): PlanMay {
	const { state, areaIds, example } = plan;
	const writes = mayWritePlan(viewer, areaIds);
	const apart = isExampleAccount(db, viewer) !== example;
	const none = { edit: false, progress: false, steps: [], revise: false };
	if (writes && apart)
		return {
			...none,
			why: example
				? 'Dit is een voorbeeldplan: alleen voorbeeldaccounts oefenen hierin.'
				: 'Met een voorbeeldaccount werkt u alleen in voorbeeldplannen.'
		};
	if (!writes) return { ...none, why: null };
	const may = (step: string): step is FreeStep =>
		step === 'submit'
			? maySubmitPlan(viewer, areaIds)
			: step === 'forward'
				? mayForwardPlan(viewer)
				: ['consult', 'reopen', 'withdraw', 'start', 'finish'].includes(step);
	const newest = plan.versions[0]?.number === plan.number;
	return {
		edit: isEditable(state),
		progress: takesProgress(state),
		steps: stepsFrom(state).filter(may),
		revise: takesProgress(state) && newest,
		why: null
	};
}

/** Partners that plans of the same working area named before; examples and real ones apart. */
function knownPartners(
	db: Database,
	{ workingAreaId, example }: Pick<PlanDetail, 'workingAreaId' | 'example'>
): string[] {
	const prefix = `${EXAMPLE_PLAN_PREFIX}%`;
	return db
		.selectDistinct({ name: planActionPartners.name })
		.from(planActionPartners)
		.innerJoin(planActions, eq(planActions.id, planActionPartners.actionId))
		.innerJoin(plans, eq(plans.id, planActions.planId))
		.where(
			and(
				eq(plans.workingAreaId, workingAreaId),
				example ? like(plans.id, prefix) : notLike(plans.id, prefix)
			)
		)
		.orderBy(planActionPartners.name)
		.all()
		.map(({ name }) => name);
}

/** The cells of the regio-scan in the areas of a plan, with where they stand. */
function cellChoices(
	db: Database,
	viewer: Viewer,
	areaIds: readonly string[],
	round: PlanDetail['links']['round']
): Choice[] {
	const scannable = new Set(
		listAreas(db, viewer).flatMap((area) => (area.scannable ? [area.id] : []))
	);
	const ids = areaIds
		.filter((id) => scannable.has(id))
		.flatMap((areaId) =>
			scannedSectors.flatMap((sector) =>
				firstAspectModel.aspects.map(({ key }) => cellKey({ areaId, sector, aspect: key }))
			)
		);
	return [...cellLinks(db, viewer, ids, round).values()].map(({ id, label, coverage, stage }) => ({
		id,
		label,
		detail:
			stage !== null
				? `nu: ${stageLabels[stage]}`
				: coverage === 'notApplicable'
					? 'niet van toepassing'
					: 'niet beoordeeld'
	}));
}

/** How many suggestions fit under a field. */
const SUGGESTED = 8;

/** Published practices or kindcentra that a plan may refer to, those in its own areas first. */
export function searchItems(
	db: Database,
	viewer: Viewer,
	{ areaIds, example }: Pick<PlanDetail, 'areaIds' | 'example'>,
	kind: 'practice' | 'kindcentrum',
	query: string
): Choice[] {
	const own = (ids: readonly string[]) => (ids.some((id) => areaIds.includes(id)) ? 0 : 1);
	return listMapItems(db, viewer)
		.filter((item) => item.kind === kind && item.example === example)
		.filter(({ name, place, gemeente }) => matchesAll(query, [name, place, gemeente]))
		.map((item) => ({ item, far: own(item.areaIds) }))
		.sort((a, b) => a.far - b.far || a.item.name.localeCompare(b.item.name, 'nl'))
		.slice(0, SUGGESTED)
		.map(({ item }) => ({ id: item.id, label: item.name, detail: item.place }));
}
