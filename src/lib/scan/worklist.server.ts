import { and, count, eq, sql } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import type { Judgement } from './assessments.ts';
import { addMonths, STALE_MONTHS } from './days.ts';
import { progressOf, type Progress } from './progress.ts';
import { listScanAreas, type ScanArea } from './queries.server.ts';
import { isExampleAccount } from './records.server.ts';
import { isExampleRound, type Cell } from './scan.ts';
import { aspects, assessments, evidence, scanRounds } from './tables.ts';

/** An area in a round that is open, and how far it is. */
export interface DueItem {
	round: { id: string; title: string; dueOn: string };
	area: ScanArea;
	progress: Progress;
}

export interface WorkItem extends Cell, Omit<Judgement, 'certainty'> {
	/** Id of the cell. */
	id: string;
	roundId: string;
	/** ISO moment of the last change. */
	updatedAt: string;
	/** Why it came back. */
	reason: string | null;
}

/** Cells of an area that nobody changed for long. */
export interface StaleItem {
	area: ScanArea;
	n: number;
	/** ISO moment of the oldest. */
	oldest: string;
}

export interface Worklist {
	due: DueItem[];
	returned: WorkItem[];
	/** Drafts with a stage above 0 and no evidence at all. */
	withoutEvidence: WorkItem[];
	/** Copied from the last round and not yet confirmed. */
	carried: WorkItem[];
	stale: StaleItem[];
}

/**
 * What there is to do in the scan for `viewer`: in the own areas, or everywhere for who may write
 * everywhere. Somebody who writes nothing gets empty lists.
 */
export function listWork(db: Database, viewer: Viewer, now: Date): Worklist {
	const areas = listScanAreas(db, viewer).filter(({ id }) =>
		can(viewer, 'write:draft', { areaIds: [id] })
	);
	const example = isExampleAccount(db, viewer);
	const rounds = db
		.select()
		.from(scanRounds)
		.where(eq(scanRounds.state, 'open'))
		.all()
		.filter(({ id }) => isExampleRound(id) === example);
	const cells = openCells(db).filter(
		({ roundId, areaId }) =>
			rounds.some(({ id }) => id === roundId) && areas.some(({ id }) => id === areaId)
	);
	const size = new Map(rounds.map(({ id, modelId }) => [id, cellsPerArea(db, modelId)]));
	const items = (of: typeof cells): WorkItem[] =>
		of.map(({ id, roundId, areaId, sector, aspect, coverage, stage, strength, ...rest }) => ({
			...{ id, roundId, areaId, sector, aspect, coverage, stage, strength },
			...{ rationale: rest.rationale, updatedAt: rest.updatedAt, reason: rest.reason }
		}));
	return {
		due: rounds.flatMap(({ id, title, dueOn }) =>
			areas.map((area) => ({
				round: { id, title, dueOn },
				area,
				progress: progressOf(
					cells.filter((cell) => cell.roundId === id && cell.areaId === area.id),
					size.get(id)
				)
			}))
		),
		returned: items(cells.filter(({ status }) => status === 'returned')),
		withoutEvidence: items(
			cells.filter(
				({ status, stage, evidenceCount }) =>
					status === 'draft' && stage !== null && stage > 0 && evidenceCount === 0
			)
		),
		carried: items(cells.filter(({ carriedFrom }) => carriedFrom !== null)),
		stale: staleAreas(db, areas, example, addMonths(now, -STALE_MONTHS))
	};
}

/** Open rounds with cells that wait for a decision, for who may adopt. */
export function listToDecide(
	db: Database,
	viewer: Viewer
): { round: { id: string; title: string; dueOn: string }; n: number }[] {
	if (!can(viewer, 'adopt:scan')) return [];
	const example = isExampleAccount(db, viewer);
	return db
		.select({ id: scanRounds.id, title: scanRounds.title, dueOn: scanRounds.dueOn, n: count() })
		.from(assessments)
		.innerJoin(scanRounds, eq(scanRounds.id, assessments.roundId))
		.where(and(eq(scanRounds.state, 'open'), eq(assessments.status, 'submitted')))
		.groupBy(scanRounds.id)
		.all()
		.filter(({ id }) => isExampleRound(id) === example)
		.map(({ n, ...round }) => ({ round, n }));
}

const cellsPerArea = (db: Database, modelId: string) =>
	scannedSectors.length *
	db.select({ id: aspects.id }).from(aspects).where(eq(aspects.modelId, modelId)).all().length;

const openCells = (db: Database) =>
	db
		.select({
			id: assessments.id,
			roundId: assessments.roundId,
			areaId: assessments.areaId,
			sector: assessments.sector,
			aspect: assessments.aspect,
			coverage: assessments.coverage,
			stage: assessments.stage,
			strength: assessments.strength,
			rationale: assessments.rationale,
			status: assessments.status,
			carriedFrom: assessments.carriedFrom,
			updatedAt: assessments.updatedAt,
			reason: assessments.returnReason,
			evidenceCount: sql<number>`(select count(*) from ${evidence} where ${evidence.assessmentId} = ${assessments.id})`
		})
		.from(assessments)
		.innerJoin(scanRounds, eq(scanRounds.id, assessments.roundId))
		.where(eq(scanRounds.state, 'open'))
		.orderBy(assessments.updatedAt)
		.all();

/** Judged cells of which the newest judgement, in any round, is from before `limit`. */
function staleAreas(
	db: Database,
	areas: readonly ScanArea[],
	example: boolean,
	limit: Date
): StaleItem[] {
	const rows = db.all<{ areaId: string; n: number; oldest: string }>(sql`
		select area_id as areaId, count(*) as n, min(latest) as oldest
		from (
			select area_id, max(updated_at) as latest
			from assessments
			where coverage <> 'notAssessed' and carried_from is null
				and (round_id like 'voorbeeldronde-%') = ${Number(example)}
			group by area_id, sector, aspect
		)
		where latest < ${limit.toISOString()}
		group by area_id
	`);
	return areas.flatMap((area) => {
		const row = rows.find(({ areaId }) => areaId === area.id);
		return row ? [{ area, n: row.n, oldest: row.oldest }] : [];
	});
}
