import { eq } from 'drizzle-orm';
import type { Actor } from '#lib/accounts/accounts.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { viewerOf } from '#lib/areas/viewer.server.ts';
import { openDatabase, type Database } from '#lib/db/open.server.ts';
import type { Outcome } from '#lib/db/outcome.ts';
import { createPart } from '#lib/plans/part-commands.server.ts';
import type { Site } from '../cli/site.ts';

/** Example plans: the south's of 2026 is being carried out, that of 2027 talked over. */
export const SOUTH_2027 = 'voorbeeldplan-limburg-oost-en-midden-brabant-2027-v1';
export const NORTH_2027 = 'voorbeeldplan-groningen-friesland-drenthe-2027-v1';
export const SOUTH_2026 = 'voorbeeldplan-limburg-oost-en-midden-brabant-2026-v1';
export const ZEELAND_2027 = 'voorbeeldplan-zeeland-2027-v1';

export const editorOf = (planId: string) => `/werkplek/actieplannen/${planId}`;

/** Does something in the store of a running site. */
export function inStore<T>(site: Site, run: (db: Database) => T): T {
	const db = openDatabase(site.database);
	try {
		return run(db);
	} finally {
		db.$client.close();
	}
}

/** An example account at work. */
export function actorAs(db: Database, login: string): Actor {
	const where = eq(accounts.email, `${login}@regiokaart.example`);
	const account = db.select().from(accounts).where(where).get();
	if (!account) throw new Error(`No example account ${login}`);
	const now = new Date();
	return { viewer: viewerOf(db, account, now), requestId: 'test', now };
}

function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(`${outcome.code}: ${outcome.message}`);
}

/** Puts a goal with so many actions into a plan; Zeeland's for next year unless told otherwise. */
export function fillWithActions(
	site: Site,
	count: number,
	{
		planId = ZEELAND_2027,
		title = (i: number) => `Actie nummer ${i} die wij samen met de regio oppakken`,
		partners = ['Voorbeeldgemeente', 'Voorbeeldopvang']
	} = {}
): void {
	inStore(site, (db) => {
		const leader = actorAs(db, 'leider');
		const goalKey = 'veel-acties-01';
		must(createPart(db, leader, planId, 'goal', goalKey, { title: 'Veel acties' }));
		for (let i = 1; i <= count; i++) {
			const fields = {
				...{ title: title(i), goalKey, partners, lead: 'Voorbeeldstichting' },
				...{ startOn: '2027-02-01', endOn: '2027-11-01' }
			};
			const key = `veel-actie-${String(i).padStart(4, '0')}`;
			must(createPart(db, leader, planId, 'action', key, fields));
		}
	});
}
