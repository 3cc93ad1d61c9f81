import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#lib/accounts/accounts.ts';
import { historyOf } from '#lib/audit/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { createPractice, savePractice } from './commands.server.ts';
import { actorIn, now, practiceDatabase, readyPractice } from './fixtures.server.ts';
import { formerPage, getPracticeBySlug, listMapItems } from './queries.server.ts';
import { kindcentrumById, practiceById } from './records.server.ts';
import {
	archive,
	confirm,
	publish,
	putOnline,
	returnItem,
	submit,
	takeOffline,
	unarchive,
	withdraw
} from './review.server.ts';
import { startRevision } from './revisions.server.ts';
import { practices } from './tables.ts';
import { isReviewDue, nextReview, stateLabel } from './workflow.ts';

let db: Database;
let zuid: Actor;
let leider: Actor;
beforeEach(() => {
	db = practiceDatabase();
	zuid = actorIn(db, 'ambassador', 'zuid', ['oost-brabant']);
	leider = actorIn(db, 'leader', 'leider');
});

function published(title?: string) {
	const { id } = readyPractice(db, zuid, title);
	submit(db, zuid, 'practice', id);
	const outcome = publish(db, leider, 'practice', id);
	if (!outcome.ok || !('title' in outcome.value)) throw new Error(JSON.stringify(outcome));
	return outcome.value;
}

describe('from draft to public', () => {
	it('goes through somebody else, with a reason when it comes back', () => {
		const { id } = readyPractice(db, zuid);
		expect(publish(db, leider, 'practice', id)).toMatchObject({ code: 'wrongStatus' });
		expect(submit(db, zuid, 'practice', id)).toMatchObject({ value: { status: 'review' } });
		expect(publish(db, zuid, 'practice', id)).toMatchObject({ status: 403 });
		expect(returnItem(db, leider, 'practice', id, ' ')).toMatchObject({
			fields: { reason: expect.any(String) as string }
		});
		expect(returnItem(db, leider, 'practice', id, 'a'.repeat(1_000_000))).toMatchObject({
			fields: { reason: expect.stringContaining('te veel') as string }
		});
		const back = returnItem(db, leider, 'practice', id, 'Vertel nog wie er kookt.');
		expect(back.ok && stateLabel(back.value)).toBe('teruggegeven');
		expect(submit(db, zuid, 'practice', id)).toMatchObject({ value: { returnReason: null } });
		expect(withdraw(db, zuid, 'practice', id)).toMatchObject({ value: { status: 'concept' } });
		submit(db, zuid, 'practice', id);
		expect(publish(db, leider, 'practice', id)).toMatchObject({
			value: {
				status: 'published',
				slug: 'samen-eten-helmond',
				confirmedOn: '2026-11-26',
				reviewOn: '2027-11-26'
			}
		});
		expect(listMapItems(db, visitor).some((item) => item.id === id)).toBe(true);
		const steps = historyOf(db, leider.viewer, 'practice', id).map(({ action }) => action);
		expect(steps.slice(0, 3)).toEqual(['publish', 'submit', 'withdraw']);
	});

	it('says per field what is missing', () => {
		const made = createPractice(db, zuid, {
			title: 'Nog leeg',
			where: { at: 'area', areaId: 'oost-brabant' }
		});
		if (!made.ok) throw new Error(made.message);
		const refused = submit(db, zuid, 'practice', made.value.id);
		expect(!refused.ok && Object.keys(refused.fields ?? {})).toEqual([
			'summary',
			'sectors',
			'description',
			'whyItWorks',
			'evidenceLevel'
		]);
	});

	it('is never published by who submitted it, whatever the rights', () => {
		const both = actorIn(db, 'leader', 'zuid');
		const { id } = readyPractice(db, zuid);
		submit(db, zuid, 'practice', id);
		expect(publish(db, both, 'practice', id)).toMatchObject({ code: 'ownSubmission' });
		const direct = { status: 'published' as const, publishedBy: 'zuid' };
		expect(() => db.update(practices).set(direct).where(eq(practices.id, id)).run()).toThrow(
			/workflow/
		);
	});
});

describe('what is public', () => {
	it('goes offline at once, with a reason, and comes back as it was', () => {
		const { id, slug } = published();
		expect(takeOffline(db, zuid, 'practice', id, 'Er staat een naam in')).toMatchObject({
			status: 403
		});
		expect(takeOffline(db, leider, 'practice', id, 'kort')).toMatchObject({ status: 422 });
		const off = takeOffline(db, leider, 'practice', id, 'Er staat een naam in.');
		expect(off.ok && stateLabel(off.value)).toBe('offline gehaald');
		expect(getPracticeBySlug(db, visitor, slug)).toBeUndefined();
		expect(formerPage(db, visitor, 'practice', slug)).toBe('offline');
		expect(unarchive(db, leider, 'practice', id).ok).toBe(false);
		expect(putOnline(db, leider, 'practice', id)).toMatchObject({ value: { offlineAt: null } });
		expect(getPracticeBySlug(db, visitor, slug)).toBeDefined();
	});

	it('is confirmed by who works there, and asked about again a year later', () => {
		const { id } = published();
		db.update(practices).set({ reviewOn: '2026-11-01' }).where(eq(practices.id, id)).run();
		expect(isReviewDue(practiceById(db, id) ?? never(), '2026-11-26')).toBe(true);
		const noord = actorIn(db, 'ambassador', 'noord', ['PV20']);
		expect(confirm(db, noord, 'practice', id)).toMatchObject({ status: 403 });
		const later = { ...zuid, now: new Date('2027-02-28T12:00:00Z') };
		expect(confirm(db, later, 'practice', id)).toMatchObject({
			value: { confirmedOn: '2027-02-28', reviewOn: '2028-02-28' }
		});
		expect(confirm(db, leider, 'practice', id).ok).toBe(true);
	});

	it('is revised beside itself, and stays as it is until the revision is published', () => {
		const before = published();
		const begun = startRevision(db, zuid, 'practice', before.id);
		const again = startRevision(db, zuid, 'practice', before.id);
		if (!begun.ok || !again.ok) throw new Error('No revision');
		expect(again.value).toBe(begun.value);
		const fields = { title: 'Samen koken', sectors: ['po'] };
		const draft = practiceById(db, begun.value) ?? never();
		expect(savePractice(db, zuid, { id: draft.id, version: draft.version, fields }).ok).toBe(true);
		submit(db, zuid, 'practice', draft.id);
		expect(getPracticeBySlug(db, visitor, before.slug)?.item.name).toBe('Samen eten');
		expect(publish(db, leider, 'practice', draft.id)).toMatchObject({
			ok: true,
			value: { id: before.id, slug: before.slug, title: 'Samen koken', sectors: ['po'] }
		});
		expect(practiceById(db, draft.id)).toMatchObject({ status: 'archived', replacedBy: before.id });
		expect(listMapItems(db, visitor).filter(({ name }) => name === 'Samen koken')).toHaveLength(1);
	});
});

describe('the archive', () => {
	it('takes one in favour of the other, and leads there', () => {
		const [one, other] = [published('Samen eten'), published('Samen tafelen')];
		expect(archive(db, leider, 'practice', one.id, one.id)).toMatchObject({ status: 422 });
		expect(archive(db, leider, 'practice', one.id, 'weg')).toMatchObject({ status: 422 });
		expect(archive(db, zuid, 'practice', one.id, other.id)).toMatchObject({ status: 403 });
		expect(formerPage(db, visitor, 'practice', one.slug)).toBeNull();
		expect(archive(db, leider, 'practice', one.id, other.id)).toMatchObject({
			value: { status: 'archived', replacedBy: other.id }
		});
		expect(formerPage(db, visitor, 'practice', one.slug)).toEqual({
			movedTo: `/praktijken/${other.slug}`
		});
		expect(unarchive(db, leider, 'practice', one.id)).toMatchObject({
			value: { status: 'concept', replacedBy: null }
		});
	});

	it('moves the practices of a kindcentrum along', () => {
		const where = { at: 'kindcentrum', kindcentrumId: 'mondomijn-helmond' };
		const made = createPractice(db, zuid, { title: 'Op Mondomijn', where });
		if (!made.ok) throw new Error(made.message);
		expect(archive(db, leider, 'kindcentrum', 'mondomijn-helmond', 'ikec-hoorn').ok).toBe(true);
		expect(practiceById(db, made.value.id)?.kindcentrumId).toBe('ikec-hoorn');
		expect(kindcentrumById(db, 'mondomijn-helmond')?.replacedBy).toBe('ikec-hoorn');
	});

	it('takes an own draft from who wrote it, and gives it back', () => {
		const { id } = readyPractice(db, zuid);
		expect(archive(db, zuid, 'practice', id).ok).toBe(true);
		expect(unarchive(db, zuid, 'practice', id)).toMatchObject({ value: { status: 'concept' } });
	});
});

describe('the store itself', () => {
	it('has every trigger: a rebuilt table loses them silently', () => {
		const count = db.$client
			.prepare(
				`select count(*) from sqlite_master where type = 'trigger' and sql like '%''kindcentra: %'`
			)
			.pluck()
			.get();
		expect(count).toBe(12);
	});

	it('keeps example accounts away from what is real', () => {
		actorIn(db, 'ambassador', 'proef', ['oost-brabant'], { example: true });
		const { id } = readyPractice(db, zuid);
		const by = { updatedBy: 'proef' };
		expect(() => db.update(practices).set(by).where(eq(practices.id, id)).run()).toThrow(/example/);
	});
});

it('asks again after a year, also after a leap day', () => {
	expect(nextReview('2028-02-29')).toBe('2029-03-01');
	expect(nextReview(now.toISOString().slice(0, 10))).toBe('2027-11-26');
});

function never(): never {
	throw new Error('It was there a moment ago');
}
