import { describe, expect, it } from 'vitest';
import { parseFields, practiceFields } from './fields.ts';

const website = (value: string) => parseFields(practiceFields, { website: value });

describe('a web address', () => {
	it.each([
		['www.school.nl', 'https://www.school.nl'],
		['school.nl/praktijk?x=1', 'https://school.nl/praktijk?x=1'],
		['http://school.nl', 'http://school.nl'],
		['  https://school.nl  ', 'https://school.nl']
	])('%j is taken as people mean it', (typed, stored) => {
		expect(website(typed)).toEqual({ ok: true, value: { website: stored } });
	});

	it.each([
		...['javascript:alert(1)', 'javascript:alert(1)//.nl', 'data:text/html,x', 'ftp://a.nl'],
		...['jan@school.nl', '//school.nl', 'onze school', 'school', 'file:///etc/passwd.nl']
	])('%j is refused with a sentence', (typed) => {
		expect(website(typed)).toEqual({
			ok: false,
			fields: { website: 'Vul een webadres in, zoals https://www.school.nl.' }
		});
	});
});
