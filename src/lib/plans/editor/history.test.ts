import { describe, expect, it } from 'vitest';
import { parseHistory } from './history.ts';

describe('how much of the history an address asks for', () => {
	it.each([
		[null, 50],
		['', 50],
		['100', 100],
		['10', 50],
		['0', 50],
		['-3', 50],
		['1e3', 50],
		['999999', 2000],
		['veel', 50]
	])('%s is %s', (text, shown) => {
		expect(parseHistory(text)).toBe(shown);
	});
});
