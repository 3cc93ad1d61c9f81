import { error } from '@sveltejs/kit';
import { powerpointOf } from '#lib/tours/powerpoint/powerpoint.server.ts';
import { getTourBySlug } from '#lib/tours/queries.server.ts';
import { makeShow } from '#lib/tours/show.server.ts';
import type { RequestHandler } from './$types';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The tour as PowerPoint, for who may read it; with speaker notes for who may read those. */
export const GET: RequestHandler = async ({ locals: { db, viewer }, params, url, fetch }) => {
	const stored = getTourBySlug(db, viewer, params.slug);
	if (!stored) error(404, 'Deze regiotour bestaat niet (meer).');
	const { show } = makeShow(db, viewer, stored, url.origin);
	const file = await powerpointOf(show, async (src) => {
		const answer = await fetch(src);
		return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
	});
	return new Response(new Uint8Array(file), {
		headers: {
			'Content-Type': TYPE,
			'Content-Disposition': `attachment; filename="${show.slug}.pptx"`,
			'Cache-Control': 'private, no-store'
		}
	});
};
