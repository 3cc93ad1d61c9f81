import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '#lib/db/open.server.ts';
import { readEnvironment } from './environment.ts';
import { readExampleState, wantsExamples } from './examples.ts';
import { countExamples, removeExampleData, seedDatabase } from './seed.ts';

const tryOut = readEnvironment({});
const production = readEnvironment({ NODE_ENV: 'production' });
const asked = readEnvironment({ NODE_ENV: 'production', EXAMPLE_DATA: 'on' });
const refused = readEnvironment({ EXAMPLE_DATA: 'off' });

describe('example data', () => {
	it.each([
		['come with a first try-out start', null, tryOut, true],
		['do not come with a first start in production', null, production, false],
		['come in production when asked', null, asked, true],
		['stay away when refused', null, refused, false],
		['stay away later too from a store that began in production', 'declined', tryOut, false],
		['come later when asked', 'declined', asked, true],
		['are kept up to date', 'loaded', tryOut, true],
		['are kept up to date in production', 'loaded', production, true],
		['stay away after removal', 'removed', tryOut, false],
		['stay away after removal, also when asked', 'removed', asked, false]
	] as const)('%s', (_, state, environment, expected) => {
		expect(wantsExamples(state, environment)).toBe(expected);
	});
});

/** Every row of every table, to compare two moments of a store. */
function dump(db: ReturnType<typeof memoryDatabase>) {
	const tables = db.$client
		.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
		.pluck()
		.all() as string[];
	return tables.map((table) => [table, db.$client.prepare(`SELECT * FROM "${table}"`).all()]);
}

describe('seedDatabase', () => {
	it('changes nothing the second time', () => {
		const db = memoryDatabase();
		seedDatabase(db, tryOut, new Date(1000));
		const first = dump(db);
		seedDatabase(db, tryOut, new Date(2000));
		expect(dump(db)).toEqual(first);
	});

	it('has no example in it when they are refused', () => {
		const db = memoryDatabase();
		seedDatabase(db, refused, new Date(1000));
		expect(readExampleState(db)).toBe('declined');
		expect(JSON.stringify(dump(db))).not.toContain('"source_id":"voorbeeldgegevens"');
		expect(db.$client.prepare('SELECT count(*) FROM areas').pluck().get()).toBeGreaterThan(342);
	});

	it('are counted before they are removed, and none are left', () => {
		const db = memoryDatabase();
		seedDatabase(db, tryOut, new Date(1000));
		expect(countExamples(db).map((text) => text.replace(/^[\d.]+ /, ''))).toEqual([
			...['kindcentra', 'praktijken', 'rondes', 'actieplannen', 'regiotours']
		]);
		removeExampleData(db, new Date(2000));
		expect(countExamples(db)).toEqual([]);
	});

	it('does not bring back what was removed', () => {
		const db = memoryDatabase();
		seedDatabase(db, tryOut, new Date(1000));
		expect(readExampleState(db)).toBe('loaded');
		expect(JSON.stringify(dump(db))).toContain('"source_id":"voorbeeldgegevens"');
		removeExampleData(db, new Date(2000));
		const without = dump(db);
		expect(JSON.stringify(without)).not.toContain('"source_id":"voorbeeldgegevens"');
		seedDatabase(db, asked, new Date(3000));
		expect(readExampleState(db)).toBe('removed');
		expect(dump(db)).toEqual(without);
	});
});
