import { expect, it } from 'vitest';
import { tooLong } from './tooLong.ts';

it.each([
	['', 3, null],
	['abc', 3, null],
	['👍👍👍', 3, null],
	['abcd', 3, '1 teken te veel: er passen er 3.'],
	['x'.repeat(10_000), 2000, '8.000 tekens te veel: er passen er 2.000.']
])('%j in %i', (text, fits, sentence) => {
	expect(tooLong(text, fits)).toBe(sentence);
});
