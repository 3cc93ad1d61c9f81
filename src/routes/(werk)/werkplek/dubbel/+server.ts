import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { duplicatesOf } from '#lib/kindcentra/duplicates.server.ts';
import type { RequestHandler } from './$types';

const MAX_LENGTH = 5000;
const text = v.nullish(v.pipe(v.string(), v.maxLength(300)));
const degrees = v.nullish(v.pipe(v.number(), v.finite()));
const description = v.object({
	name: v.pipe(v.string(), v.maxLength(300)),
	...{ place: text, address: text, postcode: text, brin: text, brinSite: text },
	lrkNumbers: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(50))),
	...{ lon: degrees, lat: degrees },
	exact: v.optional(v.boolean())
});

/** What may be the same as what somebody is entering (`DuplicateWarning.svelte`). */
export const GET: RequestHandler = ({ locals: { db, viewer }, url }) => {
	const draft = v.safeParse(description, parse(url.searchParams.get('gegevens') ?? ''));
	if (!draft.success) error(400, 'Deze gegevens zijn niet te lezen.');
	const kind = url.searchParams.get('soort') === 'practice' ? 'practice' : 'kindcentrum';
	const except = url.searchParams.get('behalve')?.slice(0, 200) ?? null;
	return Response.json(duplicatesOf(db, viewer, kind, draft.output, except));
};

function parse(json: string): unknown {
	try {
		return json.length > MAX_LENGTH ? null : JSON.parse(json);
	} catch {
		return null;
	}
}
