import { and, asc, eq, like } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Judgement, Status } from './assessments.ts';
import type { EvidenceItem } from './evidence.ts';
import { getRound, listScanAreas, type RoundDetail, type ScanArea } from './queries.server.ts';
import {
	evidenceItem,
	isExampleAccount,
	previousRound,
	roundRow,
	type SavedCell
} from './records.server.ts';
import type { Cell } from './scan.ts';
import { assessments, evidence } from './tables.ts';

/** A cell as the editor shows it. A cell without a row is not in the list: nobody touched it. */
export interface EditorCell extends Cell, Judgement {
	id: string;
	version: number;
	status: Status;
	carriedFrom: string | null;
	returnReason: string | null;
	/** Whether the viewer submitted it: then somebody else has to adopt it. */
	submittedByViewer: boolean;
	updatedAt: string;
	updatedBy: string;
	evidence: EvidenceItem[];
}

export interface PreviousCell extends Cell, Judgement {
	id: string;
}

export interface Matrix {
	round: RoundDetail;
	area: ScanArea;
	cells: EditorCell[];
	/** The round before, with what was adopted in it for this area. */
	previous: { id: string; title: string; cells: PreviousCell[] } | null;
	/** Whether anything can be written now, by this viewer. */
	writable: boolean;
}

/** Everything the editor needs of one area in one round, or undefined when it is not for `viewer`. */
export function getMatrix(
	db: Database,
	viewer: Viewer,
	roundId: string,
	areaSlug: string
): Matrix | undefined {
	const round = getRound(db, viewer, roundId);
	const area = listScanAreas(db, viewer).find(({ slug }) => slug === areaSlug);
	if (!round || !area || !can(viewer, 'read:draft', { areaIds: [area.id] })) return undefined;
	const row = roundRow(db, roundId);
	const before = row && previousRound(db, row);
	const items = evidenceByCell(db, `${roundId}/${area.id}/`);
	return {
		round,
		area,
		cells: db
			.select()
			.from(assessments)
			.where(and(eq(assessments.roundId, roundId), eq(assessments.areaId, area.id)))
			.all()
			.map((cell) => editorCell(viewer, { ...cell, evidence: items.get(cell.id) ?? [] })),
		previous: before
			? {
					id: before.id,
					title: before.title,
					cells: db
						.select()
						.from(assessments)
						.where(
							and(
								eq(assessments.roundId, before.id),
								eq(assessments.areaId, area.id),
								eq(assessments.status, 'adopted')
							)
						)
						.all()
						.map(pickCell)
				}
			: null,
		writable:
			round.state === 'open' &&
			round.example === isExampleAccount(db, viewer) &&
			can(viewer, 'write:draft', { areaIds: [area.id] })
	};
}

/** A stored cell as the editor shows it to `viewer`. */
export const editorCell = (viewer: Viewer, cell: SavedCell): EditorCell => ({
	...pickCell(cell),
	version: cell.version,
	status: cell.status,
	carriedFrom: cell.carriedFrom,
	returnReason: cell.returnReason,
	submittedByViewer: cell.submittedBy !== null && cell.submittedBy === viewer.accountId,
	updatedAt: cell.updatedAt,
	updatedBy: cell.updatedBy,
	evidence: cell.evidence
});

/** What is judged of a cell, without its place in the workflow. */
export const pickCell = (row: PreviousCell): PreviousCell => ({
	id: row.id,
	areaId: row.areaId,
	sector: row.sector,
	aspect: row.aspect,
	coverage: row.coverage,
	stage: row.stage,
	strength: row.strength,
	certainty: row.certainty,
	rationale: row.rationale
});

/** Evidence of all cells of which the id begins with `prefix`. */
export function evidenceByCell(db: Database, prefix: string): Map<string, EvidenceItem[]> {
	const found = new Map<string, EvidenceItem[]>();
	const rows = db
		.select()
		.from(evidence)
		.where(like(evidence.assessmentId, `${prefix}%`))
		.orderBy(asc(evidence.position))
		.all();
	for (const row of rows) {
		const list = found.get(row.assessmentId);
		if (list) list.push(evidenceItem(row));
		else found.set(row.assessmentId, [evidenceItem(row)]);
	}
	return found;
}
