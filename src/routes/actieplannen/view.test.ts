import { describe, expect, it } from 'vitest';
import { parseVersion, parseYear } from './view.ts';

describe('the year and version in an address', () => {
	it.each([
		['2026', 2026],
		['2017', null],
		['2101', null],
		['2026x', null],
		['0x7ea', null],
		['', null],
		[null, null]
	])('year %s is %s', (text, year) => {
		expect(parseYear(text)).toBe(year);
	});

	it.each([
		['1', 1],
		['12', 12],
		['0', null],
		['-1', null],
		['1e3', null],
		['99999', null],
		[null, null]
	])('version %s is %s', (text, version) => {
		expect(parseVersion(text)).toBe(version);
	});
});
