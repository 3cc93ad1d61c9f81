import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { areas, workingAreaAreas, workingAreas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Ambassador, AreaCoverage, Body, BodyMember, MemberGroup } from './people.ts';
import {
	ambassadorAssignments,
	bodies,
	bodyMembers,
	bodyOrganisations,
	organisations,
	people
} from './tables.ts';

/**
 * Who may be shown to this viewer. The one rule for every query that yields a name: an objection
 * hides a person from everybody, and a visitor sees only people with a recorded ground.
 * Use it in the `where` or the join condition of whatever reads `people`.
 */
export function personVisibleTo(viewer: Viewer): SQL | undefined {
	const isPublic = viewer.role === 'visitor' ? eq(people.visibility, 'public') : undefined;
	return and(isNull(people.objectedAt), isPublic);
}

const assignmentsOf = (db: Database, viewer: Viewer) =>
	db
		.select({
			personId: people.id,
			name: people.name,
			areaId: ambassadorAssignments.areaId,
			nameInSource: ambassadorAssignments.nameInSource,
			validFrom: ambassadorAssignments.validFrom,
			validUntil: ambassadorAssignments.validUntil,
			periodInSource: ambassadorAssignments.periodInSource,
			sourceSection: ambassadorAssignments.sourceSection
		})
		.from(ambassadorAssignments)
		.innerJoin(people, eq(people.id, ambassadorAssignments.personId))
		.where(personVisibleTo(viewer))
		.orderBy(asc(ambassadorAssignments.position))
		.all();

/**
 * The ambassadors whom the programme assigns to any of these areas, each once, in the order of
 * the source. For a gemeente: pass `scannableAreasOf(graph, id)`.
 */
export function ambassadorsOf(
	db: Database,
	viewer: Viewer,
	areaIds: readonly string[]
): Ambassador[] {
	const found = new Map<string, Ambassador>();
	for (const { areaId, nameInSource, ...row } of assignmentsOf(db, viewer)) {
		if (!areaIds.includes(areaId)) continue;
		const ambassador = found.get(row.personId) ?? { ...row, areaIds: [], slips: {} };
		ambassador.areaIds.push(areaId);
		if (nameInSource) ambassador.slips[areaId] = nameInSource;
		found.set(row.personId, ambassador);
	}
	return [...found.values()];
}

/** Ambassadors per scannable area id, in the order of the source; areas without are left out. */
export function ambassadorsByArea(db: Database, viewer: Viewer): Map<string, Ambassador[]> {
	const byArea = new Map<string, Ambassador[]>();
	for (const { areaId, nameInSource, ...row } of assignmentsOf(db, viewer)) {
		const list = byArea.get(areaId) ?? [];
		list.push({ ...row, areaIds: [areaId], slips: nameInSource ? { [areaId]: nameInSource } : {} });
		byArea.set(areaId, list);
	}
	return byArea;
}

/** Who covers what: one entry per scannable area, in the order of the working areas. */
export function coverage(db: Database, viewer: Viewer): AreaCoverage[] {
	const byArea = ambassadorsByArea(db, viewer);
	return db
		.select({
			areaId: areas.id,
			workingAreaId: workingAreas.id,
			position: workingAreas.position
		})
		.from(workingAreaAreas)
		.innerJoin(areas, eq(areas.id, workingAreaAreas.areaId))
		.innerJoin(workingAreas, eq(workingAreas.id, workingAreaAreas.workingAreaId))
		.where(eq(areas.scannable, true))
		.orderBy(asc(workingAreas.position), asc(workingAreaAreas.position))
		.all()
		.map((row) => ({
			...row,
			ambassadors: (byArea.get(row.areaId) ?? []).map(({ name }) => name)
		}));
}

/**
 * All bodies with the people and organisations in them. The members of the kopgroepen stand
 * under the regiegroep that they form, each kopgroep as a group.
 */
export function listBodies(db: Database, viewer: Viewer): Body[] {
	const rows = db.select().from(bodies).orderBy(asc(bodies.position)).all();
	const members = db
		.select({
			bodyId: bodyMembers.bodyId,
			group: bodyMembers.group,
			personId: people.id,
			name: people.name,
			role: bodyMembers.role,
			note: bodyMembers.note,
			validFrom: bodyMembers.validFrom,
			validUntil: bodyMembers.validUntil,
			periodInSource: bodyMembers.periodInSource,
			section: bodyMembers.sourceSection
		})
		.from(bodyMembers)
		.innerJoin(people, eq(people.id, bodyMembers.personId))
		.where(personVisibleTo(viewer))
		.orderBy(asc(bodyMembers.position))
		.all();
	const memberOrganisations = db
		.select({
			bodyId: bodyOrganisations.bodyId,
			group: bodyOrganisations.group,
			name: organisations.name,
			sourceSection: bodyOrganisations.sourceSection
		})
		.from(bodyOrganisations)
		.innerJoin(organisations, eq(organisations.id, bodyOrganisations.organisationId))
		.orderBy(asc(bodyOrganisations.position))
		.all();

	const groupsOf = (bodyId: string): MemberGroup[] =>
		groupBy(
			members.filter((member) => member.bodyId === bodyId),
			({ group }) => group
		).map(([label, list]) => ({ label, members: list.map(toMember) }));

	return rows
		.filter((row) => row.partOfId === null)
		.map((row) => ({
			id: row.id,
			name: row.name,
			description: row.description,
			sourceSection: row.sourceSection,
			memberSection: members.find((member) => member.bodyId === row.id)?.section ?? null,
			groups: [
				...rows
					.filter((part) => part.partOfId === row.id)
					.flatMap((part) =>
						groupsOf(part.id).map((group) => ({ ...group, label: group.label ?? part.name }))
					),
				...groupsOf(row.id)
			],
			organisations: groupBy(
				memberOrganisations.filter((member) => member.bodyId === row.id),
				({ group }) => group
			).map(([label, list]) => ({
				label,
				names: list.map(({ name }) => name),
				sourceSection: list[0]?.sourceSection ?? null
			}))
		}));
}

const toMember = ({
	group: _group,
	bodyId: _bodyId,
	section: _section,
	...member
}: BodyMember & {
	group: string | null;
	bodyId: string;
	section: string | null;
}): BodyMember => member;

function groupBy<T, K>(list: readonly T[], key: (item: T) => K): [K, T[]][] {
	const groups = new Map<K, T[]>();
	for (const item of list) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return [...groups];
}
