import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { areaMembers, areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { practiceById } from '#lib/kindcentra/records.server.ts';
import { practices } from '#lib/kindcentra/tables.ts';
import { sources } from '#lib/sources/tables.ts';
import { listEvidence } from './evidence-options.server.ts';
import { actor, anna, scanDatabase } from './fixtures.server.ts';
import { addPractice, type PracticeNote } from './practice.server.ts';

let db: Database;
beforeEach(() => (db = scanDatabase()));

const note: PracticeNote = {
	title: 'Samen aan tafel',
	summary: 'School en opvang eten samen en praten over de kinderen.',
	where: '',
	place: '',
	sectors: ['po', 'ko'],
	sourceTitle: '',
	sourceUrl: ''
};

describe('a practice noted in the scan', () => {
	it('becomes a draft of the area, and evidence for a cell', () => {
		const outcome = addPractice(db, anna, 'PV20', note);
		expect(outcome).toMatchObject({
			ok: true,
			value: { kind: 'practice', title: 'Samen aan tafel', practiceId: expect.any(String) }
		});
		const id = outcome.ok ? (outcome.value.practiceId ?? '') : '';
		expect(practiceById(db, id)).toMatchObject({
			...{ status: 'concept', areaId: 'PV20', summary: note.summary, sectors: ['po', 'ko'] }
		});
		expect(listEvidence(db, anna.viewer, 'voorjaar-2026', 'PV20')).toMatchObject([
			{ id, draft: true, name: 'Samen aan tafel', sectors: ['po', 'ko'] }
		]);
		expect(listEvidence(db, anna.viewer, 'voorjaar-2026', 'PV21')).toEqual([]);
	});

	it('stands at the place that is named, and is offered as evidence of the area', () => {
		const groningen = db.select().from(areas).where(eq(areas.id, 'PV20')).get();
		if (!groningen) throw new Error('No Groningen');
		const gemeente = { kind: 'gemeente' as const, scannable: false };
		db.insert(areas)
			.values({ ...groningen, ...gemeente, id: 'GM0014', slug: null, name: 'Groningen' })
			.run();
		db.insert(areaMembers).values({ parentId: 'PV20', childId: 'GM0014' }).run();
		const writer = actor('ambassador', 'anna', 'PV20', 'GM0014');
		const outcome = addPractice(db, writer, 'PV20', { ...note, where: 'plaats', place: 'haren' });
		const id = outcome.ok ? (outcome.value.practiceId ?? '') : '';
		expect(practiceById(db, id)).toMatchObject({ place: 'Haren', areaId: 'GM0014' });
		expect(listEvidence(db, anna.viewer, 'voorjaar-2026', 'PV20')).toMatchObject([
			{ id, draft: true, place: 'Haren' }
		]);
	});

	it('names the page that tells of it', () => {
		const outcome = addPractice(db, anna, 'PV20', {
			...note,
			...{ sourceTitle: 'Nieuwsbericht', sourceUrl: 'https://voorbeeld.example/nieuws' }
		});
		const id = outcome.ok ? (outcome.value.practiceId ?? '') : '';
		const source = db
			.select()
			.from(sources)
			.where(eq(sources.id, practiceById(db, id)?.sourceId ?? ''))
			.get();
		expect(source).toMatchObject({ title: 'Nieuwsbericht', kind: 'public' });
	});

	it.each([
		[{ title: ' ' }, 'title'],
		[{ summary: 'Kort.' }, 'summary'],
		[{ sectors: [] }, 'sectors'],
		[{ sourceTitle: 'Nieuws', sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
		[{ sourceUrl: 'https://voorbeeld.example' }, 'sourceTitle'],
		[{ where: 'nergens' }, 'where'],
		[{ where: 'plaats' }, 'where'],
		[{ where: 'plaats', place: 'Nergenshuizen' }, 'where'],
		[{ where: 'plaats', place: 'Assen' }, 'where']
	])('with %j is refused at its field, and nothing is stored', (wrong, field) => {
		const outcome = addPractice(db, anna, 'PV20', { ...note, ...wrong });
		// In words of ours, not of the library that checks.
		expect(outcome).toMatchObject({
			ok: false,
			fields: { [field]: expect.not.stringMatching(/Invalid/) }
		});
		expect(db.select().from(practices).all()).toEqual([]);
	});

	it('is for who writes practices in the area', () => {
		for (const who of [actor('ambassador', 'cor', 'PV21'), actor('board', 'dina', 'PV20')])
			expect(addPractice(db, who, 'PV20', note)).toMatchObject({ ok: false, status: 403 });
		expect(db.select().from(practices).all()).toEqual([]);
	});
});
