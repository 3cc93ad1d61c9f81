import { ne } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { MapItem } from './filter.ts';
import { listMapItems } from './queries.server.ts';
import { similarTo, type Similar } from './similar.ts';
import { kindcentra, practices } from './tables.ts';

const FEW = 3;

/** The few published items that have most in common with this one, with the reasons. */
export function similarItems(db: Database, viewer: Viewer, item: MapItem): Similar[] {
	const organisations = new Map(
		[kindcentra, practices].flatMap((table) =>
			db
				.select({ id: table.id, names: table.organisations })
				.from(table)
				.where(ne(table.organisations, []))
				.all()
				.map(({ id, names }): [string, string[]] => [id, names])
		)
	);
	return similarTo(item, listMapItems(db, viewer), FEW, organisations);
}
