/** What is said of a photo, as it comes in: apart from `photos.ts`, which visitors load too. */
import * as v from 'valibot';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const photoInput = v.object({
	alt: v.pipe(v.string(), v.trim(), v.maxLength(250, 'Hoogstens 250 tekens.')),
	credit: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(100, 'Hoogstens 100 tekens.'),
		v.transform((value) => value || null)
	),
	consent: v.boolean(),
	focalX: share,
	focalY: share
});
