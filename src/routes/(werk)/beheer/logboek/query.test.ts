import { expect, it } from 'vitest';
import { logHref, parseLogQuery } from './query.ts';

const parse = (query: string) => parseLogQuery(new URLSearchParams(query));

it('writes what it reads', () => {
	for (const query of ['', 'zoek=jan&soort=person&wie=x&van=2026-01-01&tot=2026-02-01&pagina=3']) {
		const href = logHref(parse(query), parse(query).page);
		expect(href).toBe(`/beheer/logboek${query && '?'}${query}`);
	}
});

it('leaves out what makes no sense', () => {
	expect(parse('van=gisteren&tot=&pagina=-3')).toEqual({ text: '', page: 1 });
	expect(parse('pagina=1e99').page).toBe(1);
	expect(parse(`zoek=${'x'.repeat(999)}`).text).toHaveLength(200);
});
