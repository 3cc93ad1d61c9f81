import type { Actor, Role } from '#lib/accounts/accounts.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { areas } from '#lib/areas/tables.ts';
import { SEED_AUTHOR } from '#lib/db/columns.ts';
import { EXAMPLE_SOURCE, OWN_SOURCE, PROGRAMME_SOURCE } from '#lib/sources/sources.ts';
import { sources } from '#lib/sources/tables.ts';

/** For tests of this room only: a store with three scannable areas and one that is not. */
export const scanDatabase = (): Database => memoryDatabase(fill);

function fill(db: Database): void {
	const made = { createdAt: '2026-01-01T00:00:00.000Z', createdBy: SEED_AUTHOR };
	const stamps = { ...made, updatedAt: made.createdAt, updatedBy: SEED_AUTHOR };
	for (const [id, kind] of [
		[PROGRAMME_SOURCE, 'programme'],
		[OWN_SOURCE, 'ownInput'],
		[EXAMPLE_SOURCE, 'example']
	] as const)
		db.insert(sources)
			.values({ id, kind, title: id, ...stamps })
			.run();
	for (const [id, scannable] of [
		['PV20', true],
		['PV21', true],
		['oost-brabant', true],
		['PV30', false]
	] as const)
		db.insert(areas)
			.values({
				id,
				kind: 'province',
				name: id,
				slug: id,
				scannable,
				sourceId: PROGRAMME_SOURCE,
				...stamps
			})
			.run();
}

/** Somebody at work: `anna` is an ambassador of two areas, `lena` the programme leader. */
export const actor = (role: Role, accountId: string, ...areaIds: string[]): Actor => ({
	viewer: { accountId, role, areaIds: new Set(areaIds) },
	requestId: `request-${accountId}`,
	now: new Date('2026-05-02T12:03:00.000Z')
});
export const anna = actor('ambassador', 'anna', 'PV20', 'PV21');
export const bert = actor('ambassador', 'bert', 'PV20');
export const lena = actor('leader', 'lena');

/** A judgement with all that it takes to be submitted. */
export const whole = {
	coverage: 'assessed',
	stage: 3,
	strength: 2,
	certainty: 'high',
	rationale: 'Drie scholen werken zo samen.'
} as const;
