import { eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { accountNames } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import { evidenceByCell, pickCell, type PreviousCell } from './matrix.server.ts';
import type { EvidenceItem } from './evidence.ts';
import { progressOf, type Progress } from './progress.ts';
import { getRound, listScanAreas, type RoundDetail, type ScanArea } from './queries.server.ts';
import { previousRound, roundRow } from './records.server.ts';
import { cellKey } from './editor/cellView.ts';
import { assessments } from './tables.ts';

/** A submitted cell, with what is needed to decide on it. */
export interface ReviewCell extends PreviousCell {
	/** `sector/aspect`. */
	key: string;
	submittedBy: string | null;
	submittedAt: string;
	/** The viewer submitted it: somebody else decides. */
	own: boolean;
	evidence: EvidenceItem[];
	/** What was adopted in the round before. */
	previous: PreviousCell | undefined;
}

export interface Review {
	round: RoundDetail;
	previousTitle: string | null;
	/** Areas that have something submitted, with it in the order of the matrix. */
	areas: (ScanArea & { cells: ReviewCell[]; progress: Progress })[];
}

/** What was submitted in a round and waits for a decision; undefined for who does not decide. */
export function getReview(db: Database, viewer: Viewer, roundId: string): Review | undefined {
	const round = getRound(db, viewer, roundId);
	const row = roundRow(db, roundId);
	if (!round || !row || !can(viewer, 'adopt:scan')) return undefined;
	const names = accountNames(db, viewer);
	const items = evidenceByCell(db, `${roundId}/`);
	const before = previousRound(db, row);
	const previous = new Map(
		before
			? cellsOf(db, before.id)
					.filter(({ status }) => status === 'adopted')
					.map((cell) => [`${cell.areaId}/${cellKey(cell)}`, pickCell(cell)])
			: []
	);
	const order = new Map(
		round.aspects.flatMap(({ key: aspect }, row) =>
			scannedSectors.map((sector, column) => [cellKey({ sector, aspect }), row * 10 + column])
		)
	);
	const all = cellsOf(db, roundId);
	const cells = all
		.filter(({ status }) => status === 'submitted')
		.map((cell): ReviewCell => {
			const key = cellKey(cell);
			return {
				...pickCell(cell),
				key,
				submittedBy: names[cell.submittedBy ?? ''] ?? null,
				submittedAt: cell.submittedAt ?? '',
				own: cell.submittedBy === viewer.accountId,
				evidence: items.get(cell.id) ?? [],
				previous: previous.get(`${cell.areaId}/${key}`)
			};
		})
		.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
	return {
		round,
		previousTitle: before?.title ?? null,
		areas: listScanAreas(db, viewer)
			.map((area) => ({
				...area,
				cells: cells.filter(({ areaId }) => areaId === area.id),
				progress: progressOf(
					all.filter(({ areaId }) => areaId === area.id),
					order.size
				)
			}))
			.filter((area) => area.cells.length > 0)
	};
}

const cellsOf = (db: Database, roundId: string) =>
	db.select().from(assessments).where(eq(assessments.roundId, roundId)).all();
