import { sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { accounts } from '../accounts/tables.ts';

/** Links in a mail by which somebody says, with one button, that something is still right. */
export const reminderLinks = sqliteTable(
	'reminder_links',
	{
		id: text('id').primaryKey(),
		/** SHA-256 of the secret half of the token; the secret itself is only in the mail. */
		secretHash: text('secret_hash').notNull(),
		accountId: text('account_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		itemKind: text('item_kind', { enum: ['kindcentrum', 'practice'] }).notNull(),
		itemId: text('item_id').notNull(),
		/** The review day that it is about: each is asked about once. */
		reviewOn: text('review_on').notNull(),
		expiresAt: text('expires_at').notNull(),
		usedAt: text('used_at')
	},
	(t) => [unique('reminder_links_once').on(t.accountId, t.itemKind, t.itemId, t.reviewOn)]
);
