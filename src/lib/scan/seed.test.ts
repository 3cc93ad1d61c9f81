import { count, eq, like } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '#lib/accounts/accounts.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { submissionProblems } from './rules.ts';
import { removeExampleScan, seedAspectModel, seedExampleScan } from './seed.server.ts';
import { assessments, evidence, publishedCells, scanRounds, aspects } from './tables.ts';

const now = new Date('2026-11-23T10:00:00Z');
let db: Database;

beforeEach(() => {
	db = memoryDatabase();
	seedSources(db, now);
	seedAreas(db, now);
	seedAspectModel(db, now);
	seedExampleScan(db);
});
const rowsOf = (roundId: string) =>
	db.select().from(assessments).where(eq(assessments.roundId, roundId)).all();

describe('the example rounds', () => {
	it('are two published ones and an open one, all recognisable', () => {
		const rounds = db.select().from(scanRounds).orderBy(scanRounds.referenceDate).all();
		expect(rounds.map(({ title, state, sourceId }) => [title, state, sourceId])).toEqual([
			['Voorbeeldronde najaar 2025', 'published', 'voorbeeldgegevens'],
			['Voorbeeldronde voorjaar 2026', 'published', 'voorbeeldgegevens'],
			['Voorbeeldronde najaar 2026', 'open', 'voorbeeldgegevens']
		]);
	});

	it('cover the 15 areas, leave cells out, and publish adopted cells only', () => {
		for (const id of ['voorbeeldronde-najaar-2025', 'voorbeeldronde-voorjaar-2026']) {
			const rows = rowsOf(id);
			expect(new Set(rows.map(({ areaId }) => areaId)).size).toBe(15);
			expect(rows.length).toBeGreaterThan(260);
			expect(rows.length).toBeLessThan(355);
			const adopted = rows.filter(({ status }) => status === 'adopted').length;
			expect(adopted).toBeLessThan(rows.length);
			const published = db
				.select({ n: count() })
				.from(publishedCells)
				.where(eq(publishedCells.roundId, id))
				.get();
			expect(published?.n).toBe(adopted);
		}
	});

	it('has every stage and status somewhere, so that each part of a screen can be tried', () => {
		const rows = db.select().from(assessments).all();
		expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set([0, 1, 2, 3, 4, 5, null]));
		expect(new Set(rowsOf('voorbeeldronde-najaar-2026').map(({ status }) => status))).toEqual(
			new Set(['draft', 'submitted', 'adopted', 'returned'])
		);
		expect(rows.some(({ carriedFrom }) => carriedFrom !== null)).toBe(true);
	});

	it('is whole wherever it was submitted, and says in each text that it is an example', () => {
		const items = db.select().from(evidence).all();
		for (const row of db.select().from(assessments).all()) {
			const n = items.filter(({ assessmentId }) => assessmentId === row.id).length;
			if (row.status !== 'draft') expect(submissionProblems(row, n)).toEqual([]);
			if (row.rationale) expect(row.rationale).toMatch(/^Voorbeeldtekst: /);
		}
	});

	it('is the same every time, and a second seed changes nothing', () => {
		const before = db.select().from(assessments).orderBy(assessments.id).all();
		seedAspectModel(db, new Date('2027-01-01'));
		seedExampleScan(db);
		expect(db.select().from(assessments).orderBy(assessments.id).all()).toEqual(before);
		removeExampleScan(db);
		seedExampleScan(db);
		expect(db.select().from(assessments).orderBy(assessments.id).all()).toEqual(before);
	});

	it('is removed whole, and the aspect model stays', () => {
		removeExampleScan(db);
		expect(db.select().from(scanRounds).all()).toEqual([]);
		expect(db.select().from(assessments).all()).toEqual([]);
		expect(db.select().from(evidence).all()).toEqual([]);
		expect(db.select().from(aspects).all()).toHaveLength(8);
	});

	it('never has a cell in an area that is not scanned', () => {
		const scannable = listAreas(db, visitor).filter((area) => area.scannable);
		const found = db.selectDistinct({ id: assessments.areaId }).from(assessments).all();
		expect(found.map(({ id }) => id).sort()).toEqual(scannable.map(({ id }) => id).sort());
		expect(db.select().from(assessments).where(like(assessments.areaId, 'GM%')).all()).toEqual([]);
	});
});
