import { describe, expect, it } from 'vitest';
import { parseSave } from './inputs.ts';

const good = {
	entryId: '0190c1de-aaaa-7bbb-8ccc-000000000001',
	id: 'ronde/PV20/po/inclusie',
	version: 0,
	fields: { stage: 3, rationale: 'Tekst' }
};

describe('parseSave', () => {
	it('reads what the editor sends', () => {
		expect(parseSave(good)).toEqual({ ok: true, value: good });
	});

	it('leaves fields out that were not sent, and takes unknown ones away', () => {
		const parsed = parseSave({ ...good, fields: { strength: null, status: 'adopted' } });
		expect(parsed).toMatchObject({ ok: true, value: { fields: { strength: null } } });
		expect(parsed.ok && Object.keys(parsed.value.fields)).toEqual(['strength']);
	});

	it.each([
		[{ fields: { stage: 6 } }, 'stage'],
		[{ fields: { stage: '3' } }, 'stage'],
		[{ fields: { stage: Number.NaN } }, 'stage'],
		[{ fields: { strength: 0.5 } }, 'strength'],
		[{ fields: { certainty: 'hoog' } }, 'certainty'],
		[{ fields: { coverage: null } }, 'coverage'],
		[{ fields: { rationale: 'x'.repeat(100_000) } }, 'rationale'],
		[{ fields: { rationale: null } }, 'rationale'],
		[{ fields: { evidence: 'veel' } }, 'evidence'],
		[{ fields: { evidence: [{}] } }, 'evidence'],
		[{ version: -1 }, 'version'],
		[{ version: 1.5 }, 'version'],
		[{ entryId: 'kort' }, 'entryId'],
		[{ entryId: "x'; drop table assessments" }, 'entryId'],
		[{ id: 7 }, 'id'],
		[{ fields: undefined }, 'fields']
	])('refuses %j at %s', (values, field) => {
		const parsed = parseSave({ ...good, ...values });
		expect(parsed.ok).toBe(false);
		expect(!parsed.ok && Object.keys(parsed.fields)).toEqual([field]);
	});

	it.each([null, undefined, 1, 'tekst', [], {}])('refuses %j without throwing', (input) => {
		expect(parseSave(input).ok).toBe(false);
	});

	it('takes NUL out of texts: SQLite would end them there', () => {
		const parsed = parseSave({ ...good, fields: { rationale: 'een\u0000twee' } });
		expect(parsed).toMatchObject({ value: { fields: { rationale: 'eentwee' } } });
	});
});
