import { inflateRawSync } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import { visitor, type Viewer } from '#lib/accounts/accounts.ts';
import { toCsv } from '#lib/charts/table.ts';
import type { Database } from '#lib/db/open.server.ts';
import { actionSheet, cellOf } from './actionSheet.server.ts';
import { actionColumns, actionTable, type ActionFilter } from './actionTable.server.ts';
import { revisePlan } from './commands.server.ts';
import { decidePlan } from './decisions.server.ts';
import { anna, bob, GOAL, must, planDatabase, toBoard, wholePlan, zoe } from './fixtures.server.ts';
import { createPart } from './part-commands.server.ts';

let db: Database;
let plan: string;
beforeEach(() => {
	db = planDatabase();
	plan = wholePlan(db).id;
});
const table = (viewer: Viewer, filter: ActionFilter = {}) =>
	actionTable(db, viewer, filter, anna.now);
const adopt = () => {
	const { version, number } = toBoard(db, plan);
	must(decidePlan(db, bob, plan, { version, number, outcome: 'adopt', reasons: '' }));
};

it('has a row for each action, with its goal and partners in words', () => {
	const [row = []] = table(anna.viewer).rows;
	const shown = Object.fromEntries(actionColumns.map((column, i) => [column, row[i]]));
	expect(shown).toMatchObject({
		Jaar: 2027,
		Doel: 'Samen optrekken',
		Domein: 'Praktijk en innovatie',
		Trekker: 'Stichting A',
		'Met wie': 'Gemeente B',
		Begin: '2027-02-01',
		'Stand van de actie': 'nog niet begonnen',
		Voorbeeld: null
	});
});

it('shows drafts to who works on them only', () => {
	expect(table(anna.viewer).rows).toHaveLength(1);
	for (const viewer of [visitor, zoe.viewer, bob.viewer]) expect(table(viewer).rows).toEqual([]);
	adopt();
	for (const viewer of [visitor, zoe.viewer, bob.viewer])
		expect(table(viewer).rows).toHaveLength(1);
});

it('leaves versions out that are no longer in force', () => {
	adopt();
	must(revisePlan(db, anna, plan));
	expect(table(visitor).rows).toHaveLength(1);
	expect(table(anna.viewer).rows).toHaveLength(2);
});

it('chooses by year, working area and plan', () => {
	expect(table(anna.viewer, { year: 2026 }).rows).toEqual([]);
	expect(table(anna.viewer, { workingAreaId: 'zeeland' }).rows).toEqual([]);
	expect(table(anna.viewer, { planId: plan }).rows).toHaveLength(1);
	expect(table(visitor, { planId: plan }).rows).toEqual([]);
});

it.each(['=1+1', '+31', '-5', '@SUM(A1)', '\tx'])('never lets %j be a formula', (title) => {
	must(createPart(db, anna, plan, 'action', 'action-0009', { title: `${title} `, goalKey: GOAL }));
	const trimmed = title.trim();
	const value = /^[=+@-]/.test(trimmed) ? `'${trimmed}` : trimmed;
	expect(cellOf(trimmed)).toMatchObject({ value, type: String });
	expect(toCsv(table(anna.viewer))).toContain(`;${value};`);
});

it('knows days and numbers, and drops what no sheet can hold', () => {
	expect(cellOf('2027-02-01')).toMatchObject({ type: Date });
	expect(cellOf(2027)).toEqual({ value: 2027, type: Number });
	expect(cellOf('a\u0001b')).toMatchObject({ value: 'ab' });
	expect(cellOf('')).toBeNull();
});

it('is an Excel file with days as days, numbers as numbers and no formula', async () => {
	must(createPart(db, anna, plan, 'action', 'action-0009', { title: '=1+1', goalKey: GOAL }));
	const files = unzip(await actionSheet(table(anna.viewer)));
	const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
	const texts = files.get('xl/sharedStrings.xml') ?? '';
	const column = (name: string) => String.fromCharCode(65 + actionColumns.indexOf(name));
	expect(sheet).toContain(`<c r="${column('Jaar')}2"><v>2027</v>`);
	// 1 February 2027 in the days of Excel, in a style that shows them as days.
	const [, style] =
		new RegExp(`<c r="${column('Begin')}2" s="(\\d+)"><v>46419</v>`).exec(sheet) ?? [];
	const formats = files.get('xl/styles.xml')?.match(/<xf [^>]*>/g) ?? [];
	expect(formats[Number(style)]).toContain('applyNumberFormat="1"');
	expect(sheet).not.toContain('<f>');
	expect(texts).toContain("<t>'=1+1</t>");
});

/** Texts of the files in a zip, by name, read through its central directory. */
function unzip(zip: Buffer): Map<string, string> {
	const files = new Map<string, string>();
	let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
	while (zip.readUInt32LE(at) === 0x02014b50) {
		const [packed, name, extra, comment] = [20, 28, 30, 32].map((offset, i) =>
			i === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset)
		) as [number, number, number, number];
		const local = zip.readUInt32LE(at + 42);
		const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const data = zip.subarray(begin, begin + packed);
		const text = zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
		files.set(zip.toString('utf8', at + 46, at + 46 + name), text.toString());
		at += 46 + name + extra + comment;
	}
	return files;
}
