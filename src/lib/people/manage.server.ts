import { asc, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { ambassadorAssignments, bodies, bodyMembers, people } from './tables.ts';

export interface ManagedPerson {
	id: string;
	name: string;
	nameInSource: string | null;
	visibility: 'internal' | 'public';
	publicGround: string | null;
	objectedAt: string | null;
	sourceSection: string | null;
	version: number;
	/** Names of bodies, and "ambassadeur". */
	roles: string[];
}

/** All people, those who objected included: only for who handles objections, else nobody. */
export function listManagedPeople(db: Database, viewer: Viewer): ManagedPerson[] {
	if (!can(viewer, 'manage:programme')) return [];
	const seats = db
		.select({ personId: bodyMembers.personId, body: bodies.name })
		.from(bodyMembers)
		.innerJoin(bodies, eq(bodies.id, bodyMembers.bodyId))
		.orderBy(asc(bodies.position))
		.all();
	const assigned = new Set(
		db
			.select({ personId: ambassadorAssignments.personId })
			.from(ambassadorAssignments)
			.all()
			.map(({ personId }) => personId)
	);
	return db
		.select()
		.from(people)
		.orderBy(asc(people.name))
		.all()
		.map((person) => ({
			...person,
			roles: [
				...(assigned.has(person.id) ? ['Ambassadeur'] : []),
				...new Set(seats.filter((seat) => seat.personId === person.id).map(({ body }) => body))
			]
		}));
}

export interface ManagedBody {
	id: string;
	name: string;
	description: string;
	version: number;
	/** The body that these members form with others. */
	partOf: string | null;
	members: number;
}

/** All bodies with their number of members, for who manages them. */
export function listManagedBodies(db: Database, viewer: Viewer): ManagedBody[] {
	if (!can(viewer, 'manage:programme')) return [];
	const rows = db.select().from(bodies).orderBy(asc(bodies.position)).all();
	const seats = db.select({ bodyId: bodyMembers.bodyId }).from(bodyMembers).all();
	return rows.map(({ id, name, description, version, partOfId }) => ({
		id,
		name,
		description,
		version,
		partOf: rows.find((row) => row.id === partOfId)?.name ?? null,
		members: seats.filter(({ bodyId }) => bodyId === id).length
	}));
}
