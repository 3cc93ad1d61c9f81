import { asc, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { SourceKind } from './sources.ts';
import { sources } from './tables.ts';

export interface Source {
	id: string;
	kind: SourceKind;
	title: string;
	publisher: string | null;
	url: string | null;
	term: string | null;
	licence: string | null;
	credit: string | null;
}

const columns = {
	id: sources.id,
	kind: sources.kind,
	title: sources.title,
	publisher: sources.publisher,
	url: sources.url,
	term: sources.term,
	licence: sources.licence,
	credit: sources.credit
};

/** All sources of these kinds, by title. Sources are open to everyone. */
export function listSources(db: Database, _viewer: Viewer, kinds: SourceKind[]): Source[] {
	return db
		.select(columns)
		.from(sources)
		.where(inArray(sources.kind, kinds))
		.orderBy(asc(sources.title))
		.all();
}

/** The source with this id, or undefined. */
export function getSource(db: Database, _viewer: Viewer, id: string): Source | undefined {
	return db.select(columns).from(sources).where(eq(sources.id, id)).get();
}

/** The source with the version that an edit must name, or undefined. */
export function getEditableSource(
	db: Database,
	_viewer: Viewer,
	id: string
): (Source & { version: number }) | undefined {
	return db
		.select({ ...columns, version: sources.version })
		.from(sources)
		.where(eq(sources.id, id))
		.get();
}
