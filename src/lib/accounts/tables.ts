import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contentColumns } from '../db/columns.ts';
import { roles } from './accounts.ts';

/** People who can sign in. Nothing secret is in this table: its history is kept. */
export const accounts = sqliteTable('accounts', {
	id: text('id').primaryKey(),
	/** In small letters. */
	email: text('email').notNull().unique(),
	name: text('name').notNull(),
	role: text('role', { enum: roles }).notNull(),
	disabledAt: text('disabled_at'),
	example: integer('example', { mode: 'boolean' }).notNull().default(false),
	...contentColumns
});

const accountId = () =>
	text('account_id')
		.notNull()
		.references(() => accounts.id, { onDelete: 'cascade' });

/**
 * The dated areas an account may edit; apart from the programme's assignments of 2018, which
 * grant nothing. Area ids are only strings here: accounts know no areas.
 */
export const accountScopes = sqliteTable(
	'account_scopes',
	{
		id: text('id').primaryKey(),
		accountId: accountId(),
		areaId: text('area_id').notNull(),
		/** First and last day, both included (ISO dates, Dutch days); no last day: until further notice. */
		firstDay: text('first_day').notNull(),
		lastDay: text('last_day'),
		...contentColumns
	},
	(t) => [index('account_scopes_account').on(t.accountId)]
);

export const credentials = sqliteTable('credentials', {
	accountId: accountId().primaryKey(),
	/** argon2id, in PHC format; null until the invitation is accepted. */
	passwordHash: text('password_hash'),
	/** Base32 secret of the authenticator app; null without a second factor. */
	totpSecret: text('totp_secret'),
	/** Last time step that was used, so that no code works twice. */
	totpStep: integer('totp_step')
});

/** Codes for whoever lost the authenticator app; each works once and is then deleted. */
export const recoveryCodes = sqliteTable('recovery_codes', {
	/** SHA-256 of account id and code. */
	hash: text('hash').primaryKey(),
	accountId: accountId()
});

/** What a session may do: `code` and `setup` still have a step of signing in to go. */
export const sessionStages = ['code', 'setup', 'full'] as const;
export type SessionStage = (typeof sessionStages)[number];

export const sessions = sqliteTable(
	'sessions',
	{
		id: text('id').primaryKey(),
		/** SHA-256 of the secret half of the token; the secret itself is only in the cookie. */
		secretHash: text('secret_hash').notNull(),
		accountId: accountId(),
		stage: text('stage', { enum: sessionStages }).notNull(),
		createdAt: text('created_at').notNull(),
		lastSeenAt: text('last_seen_at').notNull(),
		/** Browser and system in a few words, for the list of sessions. */
		device: text('device').notNull(),
		/** A second factor being set up: the secret that the app was shown. */
		newTotpSecret: text('new_totp_secret')
	},
	(t) => [index('sessions_account').on(t.accountId)]
);

/** Links that work once: to accept an invitation or to choose a new password. */
export const accountLinks = sqliteTable('account_links', {
	id: text('id').primaryKey(),
	secretHash: text('secret_hash').notNull(),
	accountId: accountId(),
	purpose: text('purpose', { enum: ['invitation', 'reset'] }).notNull(),
	expiresAt: text('expires_at').notNull(),
	usedAt: text('used_at')
});

/** Attempts counted per key, until the window ends. */
export const rateLimits = sqliteTable('rate_limits', {
	key: text('key').primaryKey(),
	count: integer('count').notNull(),
	resetsAt: text('resets_at').notNull()
});
