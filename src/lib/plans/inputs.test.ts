import { describe, expect, it } from 'vitest';
import { decisionSchema, parse, parseKey, parsePart, progressSchema } from './inputs.ts';
import { LIMITS } from './parts.ts';

const fieldsOf = (outcome: { ok: boolean }) =>
	outcome.ok ? null : (outcome as { fields?: Record<string, string> }).fields;

describe('parsePart', () => {
	it('answers only what came along, trimmed, with nothing for empty', () => {
		expect(parsePart('action', { title: '  Tafel  ', startOn: '', theme: '' })).toEqual({
			ok: true,
			value: { title: 'Tafel', startOn: null, theme: null }
		});
	});

	it.each([
		['goal', { title: ' ' }, 'title', 'Vul in wat het is.'],
		[
			'goal',
			{ title: 'x'.repeat(LIMITS.title + 1) },
			'title',
			'1 teken te veel: er passen er 200.'
		],
		['goal', { domain: 'sport' }, 'domain', 'Kies een domein uit de lijst.'],
		['action', { theme: 'iets' }, 'theme', 'Kies een thema uit de lijst.'],
		['action', { state: 'klaar' }, 'state', 'Kies een stand uit de lijst.'],
		['action', { startOn: '2027-02-30' }, 'startOn', 'Vul een bestaande datum in.'],
		['action', { partners: 'A' }, 'partners', 'Dit moet een lijst zijn.'],
		['action', { goalKey: '' }, 'goalKey', 'Kies een doel.'],
		['milestone', { moment: 'mei' }, 'moment', 'Kies voorjaar, juni of eind van het jaar.'],
		['borging', { function: 'iets' }, 'function', 'Kies een functie uit de lijst.'],
		['borging', { title: 3 }, 'title', 'Dit moet tekst zijn.']
	] as const)('says in Dutch what is wrong: %s %o', (kind, input, field, message) => {
		expect(fieldsOf(parsePart(kind, input))).toEqual({ [field]: message });
	});

	it('drops doubles and empty names from lists, and refuses too many', () => {
		expect(parsePart('action', { partners: ['A', ' A ', '', 'B'] })).toEqual({
			ok: true,
			value: { partners: ['A', 'B'] }
		});
		const many = Array.from({ length: 21 }, (_, i) => `Partner ${i}`);
		expect(fieldsOf(parsePart('action', { partners: many }))).toEqual({
			partners: 'Hoogstens 20 partners.'
		});
	});

	it('refuses what is no record at all', () => {
		for (const input of [null, undefined, 'x', 3, []])
			expect(parsePart('goal', input).ok).toBe(input instanceof Array);
	});
});

describe('decisions and progress', () => {
	it('needs reasons to hold or to give back, not to adopt', () => {
		expect(parse(decisionSchema, { outcome: 'adopt', reasons: '' }).ok).toBe(true);
		for (const outcome of ['hold', 'return'])
			expect(fieldsOf(parse(decisionSchema, { outcome, reasons: 'kort' }))).toEqual({
				reasons: 'Schrijf waarom (minstens 10 tekens).'
			});
		expect(parse(decisionSchema, { outcome: 'maybe', reasons: '' }).ok).toBe(false);
	});

	it('takes a state of the right kind only', () => {
		const entry = { id: 'entry-0001', key: 'action-0001', note: '' };
		expect(parse(progressSchema, { ...entry, kind: 'action', state: 'done' }).ok).toBe(true);
		expect(parse(progressSchema, { ...entry, kind: 'borging', state: 'done' }).ok).toBe(false);
		expect(parse(progressSchema, { ...entry, kind: 'milestone', reachedOn: '2026-02-30' }).ok).toBe(
			false
		);
		expect(parse(progressSchema, { ...entry, kind: 'goal' }).ok).toBe(false);
	});

	it('knows a key that a browser may make', () => {
		expect(parseKey('6f0c9a2e-1b')).toBe(true);
		for (const key of ['kort', 'met spatie erin', "x'--------", 'x'.repeat(65), null])
			expect(parseKey(key)).toBe(false);
	});
});
