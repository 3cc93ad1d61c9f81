import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor, VISITOR_AUTHOR, type Actor } from '#lib/accounts/accounts.ts';
import { changes } from '#lib/audit/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { actorIn, now, practiceDatabase } from '#lib/kindcentra/fixtures.server.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { practices } from '#lib/kindcentra/tables.ts';
import {
	acceptSuggestion,
	dismissSuggestion,
	forgetHandled,
	placesNamed,
	reportError,
	suggestPractice
} from './commands.server.ts';
import { listSuggestions } from './queries.server.ts';
import { removeExampleSuggestions, seedExampleSuggestions } from './seed.server.ts';
import { KEEP_DAYS, practiceSuggestion, sizes } from './suggestions.ts';
import { suggestions } from './tables.ts';

const someone: Actor = { viewer: visitor, requestId: 'request-visitor', now };
const typed = {
	title: 'Samen eten',
	place: 'Helmond',
	text: 'Iedereen eet om twaalf uur samen.',
	url: 'https://voorbeeld.nl/samen-eten'
};
let db: Database;
let here: Actor;
let elsewhere: Actor;
let leader: Actor;
beforeEach(() => {
	db = practiceDatabase();
	here = actorIn(db, 'ambassador', 'hier', ['oost-brabant']);
	elsewhere = actorIn(db, 'ambassador', 'elders', ['PV20']);
	leader = actorIn(db, 'leader', 'leider');
});

function send(more: Partial<typeof typed> = {}, actor = someone) {
	const input = v.parse(practiceSuggestion, { ...typed, ...more });
	const sent = suggestPractice(db, actor, { ...input, hit: placesNamed(input.place)[0] });
	if (!sent.ok) throw new Error(JSON.stringify(sent));
	return sent.value;
}
const problem = (input: Record<string, string>) => {
	const result = v.safeParse(practiceSuggestion, { ...typed, ...input });
	return result.success ? null : result.issues[0].message;
};

describe('what a visitor writes', () => {
	it.each([
		[{ title: '' }, 'Geef de praktijk een naam.'],
		[{ place: '   ' }, 'Vul de plaats of gemeente in.'],
		[{ text: '\u0000\u0007' }, 'Schrijf een paar zinnen.'],
		[{ text: 'x'.repeat(sizes.text + 1) }, '1 teken te veel: er passen er 2.000.'],
		[{ text: 'x'.repeat(1_000_000) }, '998.000 tekens te veel: er passen er 2.000.'],
		[
			{ url: 'javascript:alert(1)' },
			'Vul een webadres in, zoals https://www.school.nl, of laat het leeg.'
		],
		[{ text: 'Mail naar jan@voorbeeld.nl' }, /Laat e-mailadressen/],
		[{ title: 'Bel 06-12345678' }, /Laat e-mailadressen/],
		[{ text: 'Bel +31 40 123 4567' }, /Laat e-mailadressen/]
	])('%j is refused with a sentence', (input, message) => {
		expect(problem(input as Record<string, string>)).toMatch(message);
	});

	it('may be markup, numbers and years: they are only text', () => {
		expect(
			problem({ text: '<script>alert(1)</script> In 2024 deden 120 kinderen mee.' })
		).toBeNull();
		const { text } = send({ text: 'Hoi\u0000\u0007 <b>daar</b>' });
		expect(text).toBe('Hoi <b>daar</b>');
	});

	it('names a place, and namesakes are told apart', () => {
		expect(placesNamed('Helmond')).toHaveLength(1);
		expect(placesNamed('hengelo').length).toBeGreaterThan(1);
		expect(placesNamed('Groningen').map(({ code }) => code)).toEqual(['GM0014']);
		expect(placesNamed('Friesland')[0]?.kind).toBe('gebied');
		expect(placesNamed('Xyzzy')).toEqual([]);
		const refused = suggestPractice(db, someone, { ...typed, hit: undefined });
		expect(refused).toMatchObject({
			ok: false,
			fields: { place: expect.stringMatching(/kennen wij niet/) }
		});
	});

	it('says nothing of who wrote it, not even when somebody is signed in', () => {
		send({}, here);
		expect(db.select().from(suggestions).get()).toMatchObject({
			createdBy: VISITOR_AUTHOR,
			updatedBy: VISITOR_AUTHOR
		});
		expect(db.select().from(changes).get()?.author).toBe(VISITOR_AUTHOR);
	});
});

describe('who handles it', () => {
	it('is who writes in that area, or publishes', () => {
		send();
		expect(listSuggestions(db, here.viewer)).toHaveLength(1);
		expect(listSuggestions(db, leader.viewer)).toHaveLength(1);
		const { id: sent = '' } = db.select().from(suggestions).get() ?? {};
		expect(acceptSuggestion(db, leader, sent, 1)).toMatchObject({ ok: false, status: 403 });
		for (const other of [
			elsewhere,
			someone,
			actorIn(db, 'board', 'b'),
			actorIn(db, 'admin', 'a')
		]) {
			expect(listSuggestions(db, other.viewer)).toEqual([]);
			const { id } = listSuggestions(db, leader.viewer)[0] ?? { id: '' };
			expect(acceptSuggestion(db, other, id, 1)).toMatchObject({ ok: false, status: 403 });
			expect(dismissSuggestion(db, other, id, 1, 'Dit hoort hier niet.')).toMatchObject({
				status: 403
			});
		}
		expect(db.select().from(practices).where(eq(practices.status, 'concept')).all()).toEqual([]);
	});

	it('makes a draft of it, once', () => {
		const { id, version } = send();
		const accepted = acceptSuggestion(db, here, id, version);
		if (!accepted.ok) throw new Error(JSON.stringify(accepted));
		const made = db
			.select()
			.from(practices)
			.where(eq(practices.id, accepted.value.practiceId ?? ''))
			.get();
		expect(made).toMatchObject({
			...{ title: 'Samen eten', status: 'concept', place: 'Helmond', createdBy: 'hier' },
			...{ description: typed.text, links: [{ label: 'voorbeeld.nl', url: typed.url }] }
		});
		expect(acceptSuggestion(db, here, id, version).ok).toBe(false);
		expect(acceptSuggestion(db, here, id, version + 1).ok).toBe(false);
		expect(db.select().from(practices).where(eq(practices.status, 'concept')).all()).toHaveLength(
			1
		);
	});

	it('makes an example of it with an example account', () => {
		const { id, version } = send();
		const example = actorIn(db, 'ambassador', 'voorbeeld', ['oost-brabant'], { example: true });
		const accepted = acceptSuggestion(db, example, id, version);
		expect(accepted).toMatchObject({ ok: true, value: { status: 'accepted' } });
		const made = db.select().from(practices).where(eq(practices.status, 'concept')).get();
		expect(made).toMatchObject({ title: 'Voorbeeld: Samen eten', links: [] });
	});

	it('puts it away with a reason only', () => {
		const { id, version } = send();
		expect(dismissSuggestion(db, here, id, version, 'nee')).toMatchObject({
			fields: { reason: 'Schrijf kort waarom (minstens 10 tekens).' }
		});
		const put = dismissSuggestion(db, here, id, version, 'Bestaat daar niet meer.');
		expect(put).toMatchObject({ ok: true, value: { status: 'dismissed' } });
	});
});

describe('a report', () => {
	it('is about a page, and makes no draft', () => {
		const item = listMapItems(db, visitor).find(({ id }) => id === 'mondomijn-helmond');
		if (!item) throw new Error('no item');
		const sent = reportError(db, someone, item, { text: 'Het heet nu anders.', url: null });
		if (!sent.ok) throw new Error(sent.code);
		expect(sent.value).toMatchObject({ page: '/kindcentra/mondomijn-helmond', areaId: 'GM0794' });
		const accepted = acceptSuggestion(db, here, sent.value.id, 1);
		expect(accepted).toMatchObject({ ok: true, value: { practiceId: null } });
	});
});

it('is deleted half a year after it was handled, its history included', () => {
	const { id, version } = send();
	send({ title: 'Nog open' });
	dismissSuggestion(db, here, id, version, 'Bestaat daar niet meer.');
	const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
	expect(forgetHandled(db, later(KEEP_DAYS - 1))).toBe(0);
	expect(forgetHandled(db, later(KEEP_DAYS + 1))).toBe(1);
	expect(db.select().from(suggestions).all()).toHaveLength(1);
	const history = db.select().from(changes).where(eq(changes.entityId, id)).all();
	expect(history.every(({ before, after }) => !before && !after)).toBe(true);
});

it('has examples, which go as they came', () => {
	seedExampleSuggestions(db, now);
	seedExampleSuggestions(db, now);
	expect(listSuggestions(db, leader.viewer).map(({ example }) => example)).toEqual([true, true]);
	removeExampleSuggestions(db);
	expect(listSuggestions(db, leader.viewer)).toEqual([]);
});
