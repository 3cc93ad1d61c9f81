import type { Role, Viewer } from './accounts.ts';

/**
 * What can be asked, by row of the table "Rights" in domain.md:
 *
 * - `read:published`: published practices, scan, adopted plans, public tours and their exports.
 * - `suggest`: suggest a practice, report an error.
 * - `read:draft`, `write:draft`: drafts of scan, evidence, plan and progress.
 * - `adopt:scan`: adopt or return what was submitted.
 * - `write:practice`: write and submit kindcentra, practices and photos; `publish:practice`:
 *   publish, archive, take offline at once.
 * - `manage:programme`: rounds, aspect model, working areas, people, bodies, objections.
 * - `manage:system`: accounts and their scope, example data, backup, import.
 * - `submit:plan`, `forward:plan`, `decide:plan`.
 * - `read:tour`: tours that have no public link; `write:tour`: the tour itself;
 *   `write:stop`: a stop of a tour, with its scenes and pledges.
 * - `read:history`: the history of a record; without a subject: the whole log.
 */
export const permissions = [
	'read:published',
	'suggest',
	'read:draft',
	'write:draft',
	'adopt:scan',
	'write:practice',
	'publish:practice',
	'manage:programme',
	'manage:system',
	'submit:plan',
	'forward:plan',
	'decide:plan',
	'read:tour',
	'write:tour',
	'write:stop',
	'read:history'
] as const;
export type Permission = (typeof permissions)[number];

/**
 * How far a permission reaches:
 * - `all`: every record.
 * - `areas`: records of which every area lies in the viewer's own scope.
 * - `own`: records the viewer's account owns.
 * - `ownOrAreas`: either of these.
 * - `submitted`: what has been submitted (or is further than that).
 * - `plans`: plans only.
 */
export type Scope = 'all' | 'areas' | 'own' | 'ownOrAreas' | 'submitted' | 'plans';

const everyone = { 'read:published': 'all', suggest: 'all' } as const;

/** The table "Rights" of domain.md. What is not here is not allowed. */
export const rights: Record<Role | 'visitor', Partial<Record<Permission, Scope>>> = {
	visitor: everyone,
	ambassador: {
		...everyone,
		'read:draft': 'areas',
		'write:draft': 'areas',
		'write:practice': 'areas',
		'submit:plan': 'areas',
		'read:tour': 'ownOrAreas',
		'write:tour': 'own',
		'write:stop': 'ownOrAreas',
		'read:history': 'areas'
	},
	leader: {
		...everyone,
		'read:draft': 'all',
		'write:draft': 'all',
		'adopt:scan': 'all',
		'publish:practice': 'all',
		'manage:programme': 'all',
		'manage:system': 'all',
		'forward:plan': 'all',
		'read:tour': 'all',
		'write:tour': 'all',
		'write:stop': 'all',
		'read:history': 'all'
	},
	board: {
		...everyone,
		'read:draft': 'submitted',
		'decide:plan': 'all',
		'read:tour': 'all',
		'read:history': 'plans'
	},
	admin: { ...everyone, 'manage:system': 'all', 'read:history': 'all' }
};

/** What a question is about: only strings and ids, never a row. */
export interface Subject {
	/** Areas the record is about. None means: about no area, so outside every scope `areas`. */
	areaIds?: readonly string[];
	/** Account the record belongs to (tours). */
	ownerId?: string | null;
	/** The record has been submitted, or is further than that. */
	submitted?: boolean;
	/** The record is a plan or a part of one. */
	plan?: boolean;
}

/** How far `viewer` may do `permission`, or null: for queries that filter in SQL. */
export const scopeOf = (viewer: Viewer, permission: Permission): Scope | null =>
	rights[viewer.role][permission] ?? null;

/**
 * Whether `viewer` may do `permission` to `subject`. Asked without a subject it means "to all of
 * them": only scope `all` suffices. Hiding a button may ask it; every query and command must.
 */
export function can(viewer: Viewer, permission: Permission, subject: Subject = {}): boolean {
	const areas = subject.areaIds ?? [];
	const inAreas = areas.length > 0 && areas.every((id) => viewer.areaIds.has(id));
	const owns = viewer.accountId !== null && subject.ownerId === viewer.accountId;
	switch (scopeOf(viewer, permission)) {
		case 'all':
			return true;
		case 'areas':
			return inAreas;
		case 'own':
			return owns;
		case 'ownOrAreas':
			return owns || inAreas;
		case 'submitted':
			return subject.submitted === true;
		case 'plans':
			return subject.plan === true;
		case null:
			return false;
	}
}
