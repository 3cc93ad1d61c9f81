import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { settings } from './tables.ts';

/** Value of a setting, or null when it was never written. */
export function readSetting(db: Database, key: string): string | null {
	return db.select().from(settings).where(eq(settings.key, key)).get()?.value ?? null;
}

/** Writes a setting; a value that stays the same leaves the row untouched. */
export function writeSetting(db: Database, key: string, value: string, now: Date): void {
	if (readSetting(db, key) === value) return;
	const updatedAt = now.toISOString();
	db.insert(settings)
		.values({ key, value, updatedAt })
		.onConflictDoUpdate({ target: settings.key, set: { value, updatedAt } })
		.run();
}
