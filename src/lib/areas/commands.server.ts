import { asc, eq, inArray } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import type { ChangeAction } from '#lib/audit/audit.ts';
import { changeRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { invalid } from '#lib/db/outcome.ts';
import { atMost } from '#lib/ui/atMost.ts';
import { areas, workingAreaAreas, workingAreas } from './tables.ts';

export const workingAreaInput = v.object({
	name: v.pipe(v.string(), v.trim(), v.nonEmpty('Vul een naam in.'), atMost(120)),
	areaIds: v.array(v.string())
});

/**
 * Changes the name and areas of a working area. Refuses with `invalid` when an area is none of
 * the 15 of the regio-scan or already lies in another working area.
 */
export const updateWorkingArea = (
	db: Database,
	actor: Actor,
	id: string,
	version: number | undefined,
	input: v.InferOutput<typeof workingAreaInput>,
	action: ChangeAction = 'update'
) =>
	changeRow(db, actor, {
		table: workingAreas,
		entity: 'workingArea',
		id,
		version,
		action,
		may: () => can(actor.viewer, 'manage:programme'),
		label: (row) => row.name,
		areaIds: (row) => row.areaIds,
		links: workingAreaLinks(db),
		next: (row) => {
			const problem = areasProblem(db, id, input.areaIds);
			// The order of the source is kept for what stays.
			const kept = row.areaIds.filter((areaId) => input.areaIds.includes(areaId));
			const areaIds = [...kept, ...input.areaIds.filter((areaId) => !kept.includes(areaId))];
			return problem ? invalid({ areaIds: problem }) : { name: input.name, areaIds };
		}
	});

function areasProblem(db: Database, id: string, areaIds: readonly string[]): string | null {
	if (areaIds.length === 0) return 'Kies minstens één gebied.';
	const found = db.select().from(areas).where(inArray(areas.id, areaIds)).all();
	if (found.length !== areaIds.length || found.some(({ scannable }) => !scannable)) {
		return 'Kies alleen uit de gebieden van de regio-scan.';
	}
	const elsewhere = db
		.select({ area: areas.name, workingArea: workingAreas.name, id: workingAreas.id })
		.from(workingAreaAreas)
		.innerJoin(areas, eq(areas.id, workingAreaAreas.areaId))
		.innerJoin(workingAreas, eq(workingAreas.id, workingAreaAreas.workingAreaId))
		.where(inArray(workingAreaAreas.areaId, areaIds))
		.all()
		.find((row) => row.id !== id);
	return elsewhere ? `${elsewhere.area} hoort al bij ${elsewhere.workingArea}.` : null;
}

const workingAreaLinks = (db: Database) => ({
	read: (id: string) => ({
		areaIds: db
			.select({ areaId: workingAreaAreas.areaId })
			.from(workingAreaAreas)
			.where(eq(workingAreaAreas.workingAreaId, id))
			.orderBy(asc(workingAreaAreas.position), asc(workingAreaAreas.areaId))
			.all()
			.map(({ areaId }) => areaId)
	}),
	write: (id: string, { areaIds }: { areaIds?: string[] }) => {
		if (!areaIds) return;
		db.delete(workingAreaAreas).where(eq(workingAreaAreas.workingAreaId, id)).run();
		for (const [position, areaId] of areaIds.entries()) {
			db.insert(workingAreaAreas).values({ workingAreaId: id, areaId, position }).run();
		}
	}
});
