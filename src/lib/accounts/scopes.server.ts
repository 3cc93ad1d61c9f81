import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, refuse, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import type { Actor } from './accounts.ts';
import type { AccountScope } from './queries.server.ts';
import { can } from './rights.ts';
import { accounts, accountScopes } from './tables.ts';

/** Days are ISO dates; both are included. */
export interface NewScope {
	areaId: string;
	firstDay: string;
	lastDay?: string | null;
}

const scopeOf = (db: Database) => ({
	table: accountScopes,
	entity: 'accountScope',
	/** Whose it is; which area is one of its fields. */
	label: (row: { accountId: string }) =>
		db.select().from(accounts).where(eq(accounts.id, row.accountId)).get()?.name ?? '',
	areaIds: (row: { areaId: string }) => [row.areaId]
});

/** Lets an account edit an area for a time. Refuses with `forbidden`, `notFound`, `invalid`. */
export function grantScope(
	db: Database,
	actor: Actor,
	accountId: string,
	{ areaId, firstDay, lastDay = null }: NewScope
): Outcome<AccountScope> {
	if (lastDay !== null && lastDay < firstDay) return endsTooSoon();
	return transact(db, () => {
		const holder = db.select().from(accounts).where(eq(accounts.id, accountId)).get();
		if (!holder) return notFound('Dit account');
		return createRow(db, actor, {
			...scopeOf(db),
			row: { id: randomUUID(), accountId, areaId, firstDay, lastDay },
			may: () => can(actor.viewer, 'manage:system')
		});
	});
}

/** Changes until when a scope lasts; a day in the past ends it, the scope itself stays. */
export function endScope(
	db: Database,
	actor: Actor,
	id: string,
	version: number,
	lastDay: string | null
) {
	return changeRow(db, actor, {
		...scopeOf(db),
		id,
		version,
		may: () => can(actor.viewer, 'manage:system'),
		next: (row) =>
			lastDay !== null && lastDay < dayBefore(row.firstDay) ? endsTooSoon() : { lastDay }
	});
}

/**
 * Hands areas over: the scopes of `from` in these areas end the day before `firstDay`, and `to`
 * gets the same areas from that day. What `from` did stays in the history under their name.
 * Refuses with `forbidden`, `notFound`, or `nothing` (409) when `from` has none of them then.
 */
export function handOver(
	db: Database,
	actor: Actor,
	input: { from: string; to: string; areaIds: readonly string[]; firstDay: string }
): Outcome<{ areaIds: string[] }> {
	return transact(db, () => {
		if (!can(actor.viewer, 'manage:system')) return forbidden();
		const { from, to, firstDay } = input;
		const held = db
			.select()
			.from(accountScopes)
			.where(eq(accountScopes.accountId, from))
			.all()
			.filter((row) => input.areaIds.includes(row.areaId))
			.filter(({ lastDay }) => lastDay === null || lastDay >= firstDay)
			// One that ended before it began was handed over before.
			.filter((row) => row.lastDay === null || row.lastDay >= row.firstDay);
		if (held.length === 0 || from === to) {
			return refuse(
				409,
				'nothing',
				'Er is op die dag niets om over te dragen tussen deze accounts.'
			);
		}
		for (const row of held) {
			const start = row.firstDay > firstDay ? row.firstDay : firstDay;
			const ended = endScope(db, actor, row.id, row.version, dayBefore(start));
			if (!ended.ok) return ended;
			const { areaId, lastDay } = row;
			const given = grantScope(db, actor, to, { areaId, firstDay: start, lastDay });
			if (!given.ok) return given;
		}
		return done({ areaIds: held.map((row) => row.areaId) });
	});
}

const endsTooSoon = () => invalid({ lastDay: 'De laatste dag ligt voor de eerste.' });

/** The day before an ISO date. */
function dayBefore(day: string): string {
	const date = new Date(`${day}T12:00:00Z`);
	date.setUTCDate(date.getUTCDate() - 1);
	return date.toISOString().slice(0, 10);
}
