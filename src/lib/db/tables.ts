import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the product remembers about itself, not about its subject. */
export const settings = sqliteTable('settings', {
	key: text('key').primaryKey(),
	value: text('value').notNull(),
	updatedAt: text('updated_at').notNull()
});
