import { expect, it } from 'vitest';
import { megabytes } from './tours.ts';

it.each([
	[0, '0 MB'],
	[49_000, '0 MB'],
	[2_440_000, '2,4 MB'],
	[4_000_000, '4 MB'],
	[1_234_500_000, '1.234,5 MB']
])('%d bytes are %s', (bytes, words) => {
	expect(megabytes(bytes)).toBe(words);
});
