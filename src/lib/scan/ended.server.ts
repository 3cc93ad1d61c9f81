/** Rounds that ended lately, and what became of the work of `viewer` in them. */
import { and, count, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { accountNames, isExampleAccount } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import { lastAction } from '#lib/audit/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Status } from './assessments.ts';
import { sumStatuses } from './leftBehind.ts';
import { listScanAreas, type ScanArea } from './queries.server.ts';
import { isExampleRound } from './scan.ts';
import { assessments, scanRounds } from './tables.ts';

/** A round that closed: how much of the own areas was adopted in it, and what was not. */
export interface EndedRound {
	id: string;
	title: string;
	/** ISO moment, and who did it. */
	closedAt: string;
	closedBy: string;
	/** Cells in the own areas, by what they were when the round closed. */
	counts: Record<Status, number>;
	/** Own areas with something that was not adopted. */
	areas: ScanArea[];
}

/** After so many days a closed round is no news any more. */
export const NEWS_DAYS = 42;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The rounds that closed in the last `NEWS_DAYS` with something in the areas where `viewer` writes
 * that was not adopted, newest first. A round that is open again is not among them.
 */
export function listEnded(db: Database, viewer: Viewer, now: Date): EndedRound[] {
	const areas = listScanAreas(db, viewer).filter(({ id }) =>
		can(viewer, 'write:draft', { areaIds: [id] })
	);
	if (areas.length === 0) return [];
	const since = new Date(now.getTime() - NEWS_DAYS * DAY).toISOString();
	const example = isExampleAccount(db, viewer);
	const names = accountNames(db, viewer);
	return db
		.select({ id: scanRounds.id, title: scanRounds.title })
		.from(scanRounds)
		.where(inArray(scanRounds.state, ['closed', 'published']))
		.orderBy(desc(scanRounds.referenceDate))
		.all()
		.filter(({ id }) => isExampleRound(id) === example)
		.flatMap(({ id, title }): EndedRound[] => {
			const closed = lastAction(db, 'scanRound', id, 'close');
			if (!closed || closed.at < since) return [];
			const cells = cellsOf(db, id, areas);
			const left = areas.filter((area) =>
				cells.some(({ areaId, status }) => areaId === area.id && status !== 'adopted')
			);
			if (left.length === 0) return [];
			const closedBy = names[closed.author] ?? 'iemand anders';
			return [
				{ id, title, closedAt: closed.at, closedBy, counts: sumStatuses(cells), areas: left }
			];
		});
}

/** How many judged cells of these areas have each status; one that is empty again is none. */
const cellsOf = (db: Database, roundId: string, areas: readonly ScanArea[]) =>
	db
		.select({ areaId: assessments.areaId, status: assessments.status, n: count() })
		.from(assessments)
		.where(
			and(
				eq(assessments.roundId, roundId),
				ne(assessments.coverage, 'notAssessed'),
				inArray(
					assessments.areaId,
					areas.map(({ id }) => id)
				)
			)
		)
		.groupBy(assessments.areaId, assessments.status)
		.all();
