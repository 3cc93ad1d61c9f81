/** What is said of a photo, as it comes in: apart from `photos.ts`, which visitors load too. */
import * as v from 'valibot';
import { atMost } from '#lib/ui/atMost.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const photoInput = v.object({
	alt: v.pipe(v.string(), v.trim(), atMost(250)),
	credit: v.pipe(
		v.string(),
		v.trim(),
		atMost(100),
		v.transform((value) => value || null)
	),
	consent: v.boolean(),
	focalX: share,
	focalY: share
});
