/** What the regio-scan says of the areas of a plan: what the board reads beside it. */
import type { StackedBarsData } from '#lib/charts/stackedBars.ts';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import { frameOf, stageBarsData, type Scope } from '#lib/scan/chartData.ts';
import { getRound, listPublishedCells, listScanAreas } from '#lib/scan/queries.server.ts';
import { indexCells, tally } from '#lib/scan/summaries.ts';
import type { PlanDetail } from './queries.server.ts';

export interface ScanContext {
	/** "Regio-scan najaar 2026". */
	title: string;
	referenceDate: string;
	example: boolean;
	bars: StackedBarsData;
	aspects: {
		key: string;
		label: string;
		/** Middle stage over the areas and sectors; null while nobody judged any. */
		median: number | null;
		n: number;
		of: number;
		/** Goals of the plan that want to change it. */
		goals: string[];
	}[];
}

/** Per aspect over all areas of the plan and the three sectors; null without a published round. */
export function scanContext(
	db: Database,
	viewer: Viewer,
	{ links, areaIds, content }: Pick<PlanDetail, 'links' | 'areaIds' | 'content'>
): ScanContext | null {
	const found = links.round;
	const round = found && getRound(db, viewer, found.id);
	if (!found || !round) return null;
	const index = indexCells(listPublishedCells(db, viewer, found.id, found.version));
	const scope: Scope = {
		areas: listScanAreas(db, viewer).filter(({ id }) => areaIds.includes(id)),
		sectors: scannedSectors,
		aspects: round.aspects
	};
	return {
		title: found.title,
		referenceDate: found.referenceDate,
		example: found.example,
		bars: stageBarsData(index, scope, 'aspect'),
		aspects: round.aspects.map((aspect) => {
			const { median, n, of } = tally(index, frameOf({ ...scope, aspects: [aspect] }));
			return {
				...{ key: aspect.key, label: aspect.label, median, n, of },
				goals: content.goals
					.filter(({ cells }) => cells.some((id) => links.cells.get(id)?.aspect === aspect.key))
					.map(({ title }) => title)
			};
		})
	};
}
