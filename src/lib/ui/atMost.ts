import * as v from 'valibot';
import { tooLong } from './tooLong.ts';

/** For a schema: refuses a text that is too long, in the words that stand beside its field. */
export const atMost = (fits: number) =>
	v.check<string, (issue: v.CheckIssue<string>) => string>(
		(text) => tooLong(text, fits) === null,
		({ input }) => tooLong(input, fits) ?? ''
	);
