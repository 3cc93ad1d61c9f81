import type { Actor, Role } from '#lib/accounts/accounts.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { withContained } from '#lib/areas/viewer.server.ts';
import { SEED_AUTHOR } from '#lib/db/columns.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { createPractice, savePractice } from './commands.server.ts';
import type { SavedPractice } from './records.server.ts';
import { seedKindcentra } from './seed.server.ts';

export const now = new Date('2026-11-26T12:00:00Z');

/** For tests of this room only: a store with areas, people, sources and the real kindcentra. */
export const practiceDatabase = (): Database => memoryDatabase(fillPractices);

/** The same in a store that is there. */
export function fillPractices(db: Database): void {
	for (const seed of [seedSources, seedAreas, seedPeople, seedKindcentra]) seed(db, now);
}

/** Somebody with an account, at work in these areas and all they contain. */
export function actorIn(
	db: Database,
	role: Role,
	id: string,
	areaIds: string[] = [],
	{ example = false } = {}
): Actor {
	const at = now.toISOString();
	const stamps = { createdAt: at, createdBy: SEED_AUTHOR, updatedAt: at, updatedBy: SEED_AUTHOR };
	db.insert(accounts)
		.values({ id, email: `${id}@voorbeeld.nl`, name: id, role, example, ...stamps })
		.onConflictDoNothing()
		.run();
	const viewer = { accountId: id, role, areaIds: withContained(db, areaIds) };
	return { viewer, requestId: `request-${id}`, now };
}

export const HELMOND = { at: 'point', lon: 5.66111, lat: 51.48167, place: 'Helmond' } as const;

/** Everything that a practice needs before it may be submitted. */
export const whole = {
	summary: 'Kinderen van school en opvang eten elke dag samen aan lange tafels.',
	description: 'Elke dag om twaalf uur eten alle kinderen van 4 tot 12 samen, met hun begeleiders.',
	whyItWorks: 'Samen eten is een vast moment waarop iedereen elkaar ziet.',
	evidenceLevel: 'ervaring',
	evidenceReason: 'Drie jaar ervaring op twee locaties, volgens de teams zelf.',
	sectors: ['po', 'ko']
};

/** A draft that is ready to be submitted. */
export function readyPractice(db: Database, actor: Actor, title = 'Samen eten'): SavedPractice {
	const made = createPractice(db, actor, { title, where: HELMOND });
	if (!made.ok) throw new Error(JSON.stringify(made));
	const { id, version } = made.value;
	const saved = savePractice(db, actor, { id, version, fields: whole });
	if (!saved.ok) throw new Error(JSON.stringify(saved));
	return saved.value;
}
