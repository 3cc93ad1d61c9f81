import { expect, it } from 'vitest';
import { keyParts } from './keyNames.ts';

it('tells keys from the words between them', () => {
	expect(keyParts('B of .')).toEqual(['B', ' of ', '.']);
	expect(keyParts('nummer daarna Enter')).toEqual(['nummer', ' daarna ', 'Enter']);
	expect(keyParts('0 tot en met 5')).toEqual(['0', ' tot en met ', '5']);
	expect(keyParts('Ctrl + Enter')).toEqual(['Ctrl', ' + ', 'Enter']);
	expect(keyParts('← →')).toEqual(['←', ' ', '→']);
	expect(keyParts('+ of −')).toEqual(['+', ' of ', '−']);
	expect(keyParts('Esc')).toEqual(['Esc']);
});
