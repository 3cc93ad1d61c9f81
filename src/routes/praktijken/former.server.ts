import { error, redirect } from '@sveltejs/kit';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { ItemKind } from '#lib/kindcentra/kindcentra.ts';
import { formerPage } from '#lib/kindcentra/queries.server.ts';

/** Leads from an address of what was replaced to what took its place; says it when something is offline. */
export function leaveFormer(db: Database, viewer: Viewer, kind: ItemKind, slug: string): void {
	const former = formerPage(db, viewer, kind, slug);
	if (former === 'offline')
		error(
			410,
			`${kind === 'practice' ? 'Deze praktijk' : 'Dit kindcentrum'} staat niet meer online.`
		);
	if (former) redirect(301, former.movedTo);
}
