import { describe, expect, it } from 'vitest';
import {
	emptyEvidence,
	evidenceProblems,
	isDay,
	isWebAddress,
	mergeEvidence,
	type EvidenceItem
} from './evidence.ts';

const visit: EvidenceItem = {
	...emptyEvidence,
	id: 'e1',
	kind: 'conversation',
	title: 'Werkbezoek',
	date: '2026-03-12'
};
const fields = (evidence: EvidenceItem) =>
	evidenceProblems(evidence, '2026-03-31').map(({ field }) => field);

describe('evidenceProblems', () => {
	it('accepts a conversation with a day, a document with an address, a figure with a source', () => {
		expect(fields(visit)).toEqual([]);
		expect(
			fields({ ...visit, kind: 'document', date: null, url: 'https://voorbeeld.nl/plan.pdf' })
		).toEqual([]);
		expect(fields({ ...visit, kind: 'figure', source: 'DUO, 1 oktober 2025' })).toEqual([]);
	});

	it.each<[Partial<EvidenceItem>, string]>([
		[{ title: ' x ' }, 'title'],
		[{ title: 'x'.repeat(201) }, 'title'],
		[{ date: null }, 'date'],
		[{ date: '2026-02-30' }, 'date'],
		[{ date: '2026-04-01' }, 'date'],
		[{ kind: 'figure' }, 'source'],
		[{ kind: 'figure', source: '  ' }, 'source'],
		[{ kind: 'document' }, 'source'],
		[{ kind: 'practice' }, 'practiceId'],
		[{ practiceId: 'praktijk-1' }, 'practiceId'],
		[{ kind: 'kindcentrum' }, 'kindcentrumId'],
		[{ url: 'javascript:alert(1)' }, 'url'],
		[{ url: 'geen adres' }, 'url'],
		[{ url: `https://a.nl/${'x'.repeat(500)}` }, 'url']
	])('refuses %j at %s', (values, field) => {
		expect(fields({ ...visit, ...values })).toEqual([field]);
	});
});

it('knows days that exist', () => {
	expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
	expect(['2026-02-29', '2026-13-01', '26-1-1', '', '2026-01-01T00:00'].some(isDay)).toBe(false);
});

it('follows only http and https', () => {
	expect(isWebAddress('https://mondomijn.nl')).toBe(true);
	expect(['ftp://a.nl', 'data:text/html,x', '//a.nl', 'a.nl'].some(isWebAddress)).toBe(false);
});

describe('mergeEvidence', () => {
	const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

	it('keeps what either added', () => {
		expect(mergeEvidence([a], [a, b], [a, c])).toEqual([a, b, c]);
	});
	it('drops what either took away', () => {
		expect(mergeEvidence([a, b], [b], [a, b])).toEqual([b]);
		expect(mergeEvidence([a, b], [a, b, c], [b])).toEqual([b, c]);
	});
	it('does not double what both have', () => {
		expect(mergeEvidence([], [a], [a])).toEqual([a]);
	});
});
