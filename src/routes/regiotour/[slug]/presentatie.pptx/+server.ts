import { fingerprintOf, keptFile } from '#lib/tours/powerpoint/kept.server.ts';
import { powerpointOf } from '#lib/tours/powerpoint/powerpoint.server.ts';
import { makeShow } from '#lib/tours/show.server.ts';
import type { RequestHandler } from './$types';
import { readTour } from '../readTour.server.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The tour as PowerPoint, for who may read it; with speaker notes for who may read those. */
export const GET: RequestHandler = async ({ locals, params, url, request, fetch }) => {
	const stored = readTour(locals, params.slug);
	const { show } = makeShow(locals.db, locals.viewer, stored, url.origin);
	const fingerprint = fingerprintOf(show);
	const headers = { ETag: `"${fingerprint}"`, 'Cache-Control': 'private, no-cache' };
	if (request.headers.get('if-none-match') === headers.ETag)
		return new Response(null, { status: 304, headers });
	const file = await keptFile(fingerprint, () =>
		powerpointOf(show, async (src) => {
			const answer = await fetch(src);
			return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
		})
	);
	return new Response(new Uint8Array(file), {
		headers: {
			...headers,
			'Content-Type': TYPE,
			'Content-Disposition': `attachment; filename="${show.slug}.pptx"`
		}
	});
};
