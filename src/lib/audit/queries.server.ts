import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { changes, type Snapshot } from './tables.ts';

/**
 * The fields of a record as they were at `version`: what the first later change found. Null when
 * there is no later change, or an erasure blanked it.
 */
export function snapshotAt(
	db: Database,
	entity: string,
	entityId: string,
	version: number
): Snapshot | null {
	const [later] = db
		.select({ before: changes.before })
		.from(changes)
		.where(
			and(eq(changes.entity, entity), eq(changes.entityId, entityId), gt(changes.version, version))
		)
		.orderBy(asc(changes.version))
		.limit(1)
		.all();
	return later?.before ?? null;
}
