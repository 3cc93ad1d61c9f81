import { expect, it } from 'vitest';
import { submittedInWords } from './submitted.ts';

it.each([
	[6, 0, '6 oordelen ingediend.'],
	[1, 0, '1 oordeel ingediend.'],
	[2, 1, '2 oordelen ingediend. 1 niet: daar mist nog iets, of iemand anders diende het al in.'],
	[0, 2, 'Niets ingediend. 2 niet: daar mist nog iets, of iemand anders diende ze al in.']
])('%i submitted and %i refused', (done, refused, said) => {
	expect(submittedInWords(done, refused)).toBe(said);
});
