import { error } from '@sveltejs/kit';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureAudience } from '#lib/kindcentra/photos.server.ts';
import { idOfFile, mediaFolder } from '#lib/media/store.server.ts';
import type { RequestHandler } from './$types';

/** A photo in one of its widths. Its name says what is in it, so it may be kept for ever. */
export const GET: RequestHandler = async ({ locals: { db, viewer }, params }) => {
	const id = idOfFile(params.name);
	const audience = id ? pictureAudience(db, viewer, id) : 'nobody';
	if (audience === 'nobody') error(404, 'Deze foto is er niet (meer).');
	const bytes = await readFile(join(mediaFolder(db.$client.name), params.name)).catch(() => null);
	if (!bytes) error(404, 'Deze foto is er niet (meer).');
	return new Response(new Uint8Array(bytes), {
		headers: {
			'Content-Type': 'image/webp',
			'Content-Disposition': 'inline',
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control':
				audience === 'everyone' ? 'public, max-age=31536000, immutable' : 'private, no-store'
		}
	});
};
