import { and, eq, notInArray } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import type { Database } from '../db/open.server.ts';
import { seedRows, type SeedResult } from '../db/seeding.server.ts';
import { BOUNDARIES_SOURCE, PROGRAMME_SOURCE } from '../sources/sources.ts';
import { parseTable } from './gemeenteTable.ts';
import { g4Cities, provinceSlugs, subregionSeed, workingAreaSeed } from './seed/areas.ts';
import { areaMembers, areas, workingAreaAreas, workingAreas } from './tables.ts';

/** Gemeente → COROP → province, relative to the working directory (the project root). */
const TABLE = 'geo/source/gebieden.csv';
const BOUNDARIES = 'geo/source/boundaries.json';

type AreaRow = Omit<
	typeof areas.$inferInsert,
	'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'
>;

/** The country, provinces, COROP regions and gemeenten of the boundaries' year, and what the programme adds. */
export function seedAreas(db: Database, now: Date): SeedResult {
	const { rows, links } = readAreas();
	return db.$client
		.transaction(() => {
			const seeded = seedRows(db, areas, rows, now);
			for (const id of seeded.owned) setMembers(db, id, [...(links.get(id) ?? [])]);
			const working = seedRows(
				db,
				workingAreas,
				workingAreaSeed.map(({ id, name }, i) => ({
					id,
					name,
					position: i + 1,
					sourceId: PROGRAMME_SOURCE,
					sourceSection: '7'
				})),
				now
			);
			for (const { id, areaIds } of workingAreaSeed)
				if (working.owned.has(id)) setWorkingAreaAreas(db, id, areaIds);
			return {
				inserted: seeded.inserted + working.inserted,
				updated: seeded.updated + working.updated,
				owned: new Set([...seeded.owned, ...working.owned])
			};
		})
		.immediate();
}

function readAreas(): { rows: AreaRow[]; links: Map<string, Set<string>> } {
	const rows = new Map<string, AreaRow>();
	const links = new Map<string, Set<string>>();
	const { year } = JSON.parse(readFileSync(BOUNDARIES, 'utf8')) as { year: number };
	const add = (row: Omit<AreaRow, 'sourceId'> & { sourceId?: string }) =>
		rows.set(row.id, { sourceId: BOUNDARIES_SOURCE, referenceYear: year, ...row });
	const link = (parent: string, child: string) =>
		links.set(parent, (links.get(parent) ?? new Set()).add(child));

	add({ id: 'NL', kind: 'country', name: 'Nederland' });
	for (const row of parseTable(readFileSync(TABLE, 'utf8'))) {
		const slug = provinceSlugs[row.province];
		if (!slug) throw new Error(`${TABLE}: unknown province ${row.province}`);
		add({
			id: row.province,
			slug,
			kind: 'province',
			name: row.provinceName,
			nameInSource: slug === 'fryslan' ? 'Friesland' : null,
			scannable: slug !== 'noord-brabant'
		});
		add({ id: row.corop, kind: 'corop', name: row.coropName });
		add({ id: row.code, kind: 'gemeente', name: row.name });
		const subregion = subregionSeed.find(({ coropIds }) => coropIds.includes(row.corop));
		link('NL', row.province);
		if (subregion) link(row.province, subregion.id);
		link(subregion?.id ?? row.province, row.corop);
		link(row.corop, row.code);
	}
	const fromProgramme = { scannable: true, sourceId: PROGRAMME_SOURCE, sourceSection: '7' };
	for (const { id, name } of subregionSeed) {
		const caption = 'grens bij benadering; het programma legt die niet vast';
		add({ id, slug: id, kind: 'subregion', name, caption, ...fromProgramme });
	}
	const caption = 'de vier grote steden: Amsterdam, Rotterdam, Den Haag en Utrecht';
	add({ id: 'g4', slug: 'g4', kind: 'cityGroup', name: 'G4', caption, ...fromProgramme });
	for (const city of g4Cities) link('g4', city);
	return { rows: [...rows.values()], links };
}

function setMembers(db: Database, parentId: string, childIds: string[]): void {
	db.delete(areaMembers)
		.where(and(eq(areaMembers.parentId, parentId), notInArray(areaMembers.childId, childIds)))
		.run();
	for (const childId of childIds)
		db.insert(areaMembers).values({ parentId, childId }).onConflictDoNothing().run();
}

function setWorkingAreaAreas(db: Database, workingAreaId: string, areaIds: string[]): void {
	const table = workingAreaAreas;
	db.delete(table)
		.where(and(eq(table.workingAreaId, workingAreaId), notInArray(table.areaId, areaIds)))
		.run();
	areaIds.forEach((areaId, i) => {
		db.insert(table)
			.values({ workingAreaId, areaId, position: i + 1 })
			.onConflictDoUpdate({
				target: [table.workingAreaId, table.areaId],
				set: { position: i + 1 }
			})
			.run();
	});
}
