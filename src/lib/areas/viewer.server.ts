import { dutchDay, type Account, type Viewer } from '#lib/accounts/accounts.ts';
import { scopeAreaIds } from '#lib/accounts/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';

/** These areas and everything they contain. */
export function withContained(db: Database, areaIds: readonly string[]): Set<string> {
	if (areaIds.length === 0) return new Set();
	const rows = db.$client
		.prepare(
			`WITH RECURSIVE held(id) AS (
				SELECT value FROM json_each(?)
				UNION
				SELECT child_id FROM area_members JOIN held ON parent_id = held.id
			) SELECT id FROM held`
		)
		.pluck()
		.all(JSON.stringify(areaIds)) as string[];
	return new Set(rows);
}

/** The viewer that an account is at `now`: its role, and its scope of that day. */
export function viewerOf(db: Database, account: Pick<Account, 'id' | 'role'>, now: Date): Viewer {
	const { id, role } = account;
	const areaIds = withContained(db, scopeAreaIds(db, id, dutchDay(now)));
	return { accountId: id, role, areaIds };
}
