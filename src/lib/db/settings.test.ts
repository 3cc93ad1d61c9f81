import { expect, it } from 'vitest';
import { memoryDatabase } from './open.server.ts';
import { readSetting, writeSetting } from './settings.server.ts';
import { settings } from './tables.ts';

it('a setting is null, then what was written last, with the moment it changed', () => {
	const db = memoryDatabase();
	expect(readSetting(db, 'a')).toBeNull();
	writeSetting(db, 'a', 'one', new Date(1000));
	writeSetting(db, 'a', 'two', new Date(2000));
	writeSetting(db, 'a', 'two', new Date(3000));
	expect(readSetting(db, 'a')).toBe('two');
	expect(db.select().from(settings).get()?.updatedAt).toBe(new Date(2000).toISOString());
});
