import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { getRound, listPublishedCells, listRounds } from './queries.server.ts';
import { newestPublished } from './rounds.ts';
import type { MapScan } from './stageLayer.ts';

/** The newest round that was published, or null before the first. */
export function newestMapScan(db: Database, viewer: Viewer): MapScan | null {
	const newest = newestPublished(listRounds(db, viewer));
	const round = newest && getRound(db, viewer, newest.id);
	if (!round?.version) return null;
	const { id, title, referenceDate, version, example, aspects } = round;
	return {
		title,
		referenceDate,
		version,
		example,
		aspects: aspects.map(({ key, label }) => ({ key, label })),
		cells: listPublishedCells(db, viewer, id, version)
	};
}
