import { hashSync } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { dutchDay, operator, type Role } from './accounts.ts';
import { inviteAccount } from './commands.server.ts';
import { storePassword } from './links.server.ts';
import { ARGON, makePassword } from './secrets.server.ts';
import { accountLinks, accounts } from './tables.ts';

/** An account to try a role with. Never a real name. */
export interface ExampleAccount {
	name: string;
	email: string;
	role: Role;
	areaIds: readonly string[];
}

/**
 * Makes accounts to try the roles with, unless there are any already. Answers the random
 * passwords, which are nowhere else: print them once. Not for production.
 */
export function makeExampleAccounts(
	db: Database,
	wanted: readonly ExampleAccount[],
	now: Date
): { name: string; email: string; password: string }[] {
	if (db.select().from(accounts).where(eq(accounts.example, true)).get()) return [];
	return wanted.map(({ areaIds, ...input }) => {
		const firstDay = dutchDay(now);
		const scopes = areaIds.map((areaId) => ({ areaId, firstDay }));
		const made = inviteAccount(db, operator(now), { ...input, scopes, example: true });
		if (!made.ok) throw new Error(`${input.name}: ${made.message}`);
		const { id } = made.value.account;
		const password = makePassword();
		storePassword(db, id, hashSync(password, ARGON));
		db.delete(accountLinks).where(eq(accountLinks.accountId, id)).run();
		return { name: input.name, email: input.email, password };
	});
}

/** Takes the example accounts away, with their sessions and scopes. */
export function removeExampleAccounts(db: Database): void {
	db.delete(accounts).where(eq(accounts.example, true)).run();
}
