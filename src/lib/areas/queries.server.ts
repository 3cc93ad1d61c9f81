import { asc, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { buildAreaGraph, type Area, type AreaGraph, type WorkingArea } from './areas.ts';
import { areaMembers, areas, workingAreaAreas, workingAreas } from './tables.ts';

const columns = {
	id: areas.id,
	slug: areas.slug,
	kind: areas.kind,
	name: areas.name,
	nameInSource: areas.nameInSource,
	scannable: areas.scannable,
	caption: areas.caption,
	referenceYear: areas.referenceYear
};

/** All areas (about 410), by name. Areas are open to everyone. */
export function listAreas(db: Database, _viewer: Viewer): Area[] {
	return db.select(columns).from(areas).orderBy(asc(areas.name)).all();
}

/** The area with its page at `/gebieden/[slug]`, or undefined. */
export function getAreaBySlug(db: Database, _viewer: Viewer, slug: string): Area | undefined {
	return db.select(columns).from(areas).where(eq(areas.slug, slug)).get();
}

/** The area with this id (`GM0344`, `PV26`, `g4`), or undefined. */
export function getAreaById(db: Database, _viewer: Viewer, id: string): Area | undefined {
	return db.select(columns).from(areas).where(eq(areas.id, id)).get();
}

/** All areas with what contains what; the questions to ask of it are in `areas.ts`. */
export function areaGraph(db: Database): AreaGraph {
	const links = db
		.select()
		.from(areaMembers)
		.orderBy(asc(areaMembers.parentId), asc(areaMembers.childId))
		.all();
	return buildAreaGraph(db.select(columns).from(areas).orderBy(asc(areas.name)).all(), links);
}

/** The six working areas with their areas, in order. */
export function listWorkingAreas(db: Database, _viewer: Viewer): WorkingArea[] {
	const links = db.select().from(workingAreaAreas).orderBy(asc(workingAreaAreas.position)).all();
	return db
		.select({ id: workingAreas.id, name: workingAreas.name, position: workingAreas.position })
		.from(workingAreas)
		.orderBy(asc(workingAreas.position))
		.all()
		.map((row) => ({
			...row,
			areaIds: links.filter((link) => link.workingAreaId === row.id).map((link) => link.areaId)
		}));
}

/** One working area with its version, for who edits it, or undefined. */
export function getWorkingArea(
	db: Database,
	viewer: Viewer,
	id: string
): (WorkingArea & { version: number }) | undefined {
	const found = listWorkingAreas(db, viewer).find((row) => row.id === id);
	const where = eq(workingAreas.id, id);
	const row = db.select({ version: workingAreas.version }).from(workingAreas).where(where).get();
	return found && row && { ...found, ...row };
}
