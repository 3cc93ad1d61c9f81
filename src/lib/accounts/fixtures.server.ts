import { asc } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { operator, type Account, type Role } from './accounts.ts';
import { inviteAccount } from './commands.server.ts';
import { useLink } from './links.server.ts';
import type { NewScope } from './scopes.server.ts';
import { accounts } from './tables.ts';

export const PASSWORD = 'paard batterij nietje';

/** For tests: an account that can sign in with `PASSWORD`. */
export async function makeAccount(
	db: Database,
	role: Role,
	now: Date,
	{ name = role, scopes = [] }: { name?: string; scopes?: NewScope[] } = {}
): Promise<Account> {
	const input = { name, role, scopes, email: `${name.toLowerCase()}@voorbeeld.nl` };
	const invited = inviteAccount(db, operator(now), input);
	if (!invited.ok) throw new Error(invited.code);
	const token = invited.value.path.split('/').at(-1) ?? '';
	const used = await useLink(db, token, 'invitation', PASSWORD, now);
	if (!used.ok) throw new Error(used.code);
	return used.value;
}

export const allAccounts = (db: Database) =>
	db.select().from(accounts).orderBy(asc(accounts.email)).all();
