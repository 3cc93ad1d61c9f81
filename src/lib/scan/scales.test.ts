import { expect, it } from 'vitest';
import { stageInWords } from './scales.ts';

it('says stages and the halves between them in words', () => {
	expect(stageInWords(0)).toBe('niet zichtbaar');
	expect(stageInWords(3)).toBe('pilot');
	expect(stageInWords(2.5)).toBe('tussen verkend en pilot');
});
