import { sql } from 'drizzle-orm';
import type { Database } from '../db/open.server.ts';
import { publications } from './tables.ts';

/**
 * Writes the adopted cells of a round that has just become "published" as its next version.
 * Answers that version. Call it in the transaction of the step itself.
 */
export function writePublication(
	db: Database,
	publication: { roundId: string; publishedAt: string; publishedBy: string; reason: string | null }
): number {
	const { roundId } = publication;
	const { version, notAdopted } = db.get<{ version: number; notAdopted: number }>(sql`
		select
			(select coalesce(max(version), 0) + 1 from scan_publications where round_id = ${roundId}) as version,
			(
				select count(*) from assessments
				where round_id = ${roundId} and status <> 'adopted' and coverage <> 'notAssessed'
			) as notAdopted
	`);
	db.insert(publications)
		.values({ ...publication, version, notAdopted })
		.run();
	db.run(sql`
		insert into published_cells (
			round_id, version, area_id, sector, aspect,
			coverage, stage, strength, certainty, rationale, evidence_count
		)
		select a.round_id, ${version}, a.area_id, a.sector, a.aspect,
			a.coverage, a.stage, a.strength, a.certainty, a.rationale,
			(select count(*) from evidence e where e.assessment_id = a.id)
		from assessments a
		where a.round_id = ${roundId} and a.status = 'adopted'
	`);
	return version;
}
