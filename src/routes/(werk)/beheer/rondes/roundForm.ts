import * as v from 'valibot';

/** A round as its form gives it; the rules are those of `roundInputProblems`. */
export const roundForm = v.object({
	title: v.string(),
	referenceDate: v.string(),
	dueOn: v.string()
});
