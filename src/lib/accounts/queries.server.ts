import { and, asc, eq, gte, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { dutchDay, type Account, type Viewer } from './accounts.ts';
import { can, rights } from './rights.ts';
import { accountLinks, accounts, accountScopes, credentials, sessions } from './tables.ts';

/** What the list of people shows of an account beside the account itself. */
export interface ManagedAccount extends Account {
	twoFactor: boolean;
	/** No password chosen yet; until when the invitation works, or null when it has expired. */
	invited: { until: string | null } | null;
	lastSeenAt: string | null;
	/** Areas in scope today. */
	areaIds: string[];
}

export interface AccountScope {
	id: string;
	accountId: string;
	areaId: string;
	firstDay: string;
	lastDay: string | null;
	version: number;
}

/** All accounts by name; nothing for who does not manage them. */
export function listAccounts(db: Database, viewer: Viewer, now: Date): ManagedAccount[] {
	if (!can(viewer, 'manage:system')) return [];
	const secrets = new Map(
		db
			.select()
			.from(credentials)
			.all()
			.map((row) => [row.accountId, row])
	);
	const links = db
		.select()
		.from(accountLinks)
		.where(and(eq(accountLinks.purpose, 'invitation'), isNull(accountLinks.usedAt)))
		.all();
	const seen = new Map(
		db
			.select({ accountId: sessions.accountId, at: sessions.lastSeenAt })
			.from(sessions)
			.where(eq(sessions.stage, 'full'))
			.orderBy(asc(sessions.lastSeenAt))
			.all()
			.map((row) => [row.accountId, row.at])
	);
	const scopes = scopesOn(db, dutchDay(now));
	return db
		.select()
		.from(accounts)
		.orderBy(asc(accounts.name))
		.all()
		.map((account) => {
			const secret = secrets.get(account.id);
			const link = links.find((row) => row.accountId === account.id);
			const until = link && link.expiresAt > now.toISOString() ? link.expiresAt : null;
			return {
				...account,
				twoFactor: Boolean(secret?.totpSecret),
				invited: secret?.passwordHash ? null : { until },
				lastSeenAt: seen.get(account.id) ?? null,
				areaIds: scopes.filter((row) => row.accountId === account.id).map((row) => row.areaId)
			};
		});
}

/** Whether somebody can sign in and make accounts once the example accounts are gone. */
export const hasRealManager = (db: Database): boolean =>
	db
		.select({ role: accounts.role })
		.from(accounts)
		.innerJoin(credentials, eq(credentials.accountId, accounts.id))
		.where(
			and(
				...[eq(accounts.example, false), isNull(accounts.disabledAt)],
				isNotNull(credentials.passwordHash)
			)
		)
		.all()
		.some(({ role }) => rights[role]['manage:system'] !== undefined);

/** Names of accounts by id, for anyone with an account: colleagues see who changed what. */
export function accountNames(db: Database, viewer: Viewer): Record<string, string> {
	if (viewer.accountId === null) return {};
	const rows = db.select({ id: accounts.id, name: accounts.name }).from(accounts).all();
	return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

/** All dated scopes, past and future too, newest first; of one's own account for everyone else. */
export function listScopes(db: Database, viewer: Viewer, accountId?: string): AccountScope[] {
	const all = can(viewer, 'manage:system');
	if (!all && viewer.accountId === null) return [];
	const whose = all ? accountId : (viewer.accountId ?? undefined);
	return db
		.select()
		.from(accountScopes)
		.where(whose === undefined ? undefined : eq(accountScopes.accountId, whose))
		.orderBy(asc(accountScopes.firstDay), asc(accountScopes.areaId))
		.all();
}

/** Area ids in an account's scope on `today` (ISO date), without what these contain. */
export const scopeAreaIds = (db: Database, accountId: string, today: string): string[] =>
	scopesOn(db, today)
		.filter((row) => row.accountId === accountId)
		.map((row) => row.areaId);

function scopesOn(db: Database, today: string) {
	return db
		.select({ accountId: accountScopes.accountId, areaId: accountScopes.areaId })
		.from(accountScopes)
		.where(
			and(
				lte(accountScopes.firstDay, today),
				or(isNull(accountScopes.lastDay), gte(accountScopes.lastDay, today))
			)
		)
		.orderBy(asc(accountScopes.areaId))
		.all();
}

/** An account to try things out with: what it writes is an example, never about something real. */
export const isExampleAccount = (db: Database, viewer: Viewer): boolean =>
	db
		.select({ example: accounts.example })
		.from(accounts)
		.where(eq(accounts.id, viewer.accountId ?? ''))
		.get()?.example ?? false;
