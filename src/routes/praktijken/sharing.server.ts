/** The picture with which the page of a practice or kindcentrum is shared (`og:image`). */
import { createHash } from 'node:crypto';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { SHARED } from '#lib/accounts/shared.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { OVERLAY_AREA } from '#lib/areas/shapes.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import { sharePicture, type SharedItem } from '#lib/kindcentra/sharePicture.server.ts';
import { NETHERLANDS } from '#lib/map/camera.ts';
import { sceneOf } from '#lib/map/scene.ts';
import { coverage } from '#lib/people/queries.server.ts';

/** Pictures kept, by what is on them; each takes some 40 kB. */
const KEPT = 200;
const made = new Map<string, Promise<Buffer>>();

/** The picture of an item, drawn once for what is on it, with headers to keep it by. */
export async function shareResponse(
	{ db, viewer }: App.Locals,
	request: Request,
	item: MapItem,
	sort: string
): Promise<Response> {
	const { name, place, gemeente, example, sectors, lon, lat, areaIds } = item;
	const shown = JSON.stringify([name, place, gemeente, example, sectors, lon, lat, areaIds, sort]);
	const key = createHash('sha256').update(shown).digest('base64url').slice(0, 22);
	const headers = { etag: `"${key}"`, 'cache-control': SHARED };
	if (request.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });
	const picture = made.get(key) ?? sharePicture({ item, sort, ...landAround(db, viewer, item) });
	// The last asked for stays longest.
	made.delete(key);
	made.set(key, picture);
	picture.catch(() => made.delete(key));
	for (const oldest of made.keys()) if (made.size > KEPT) made.delete(oldest);
	return new Response(new Uint8Array(await picture), {
		headers: { ...headers, 'content-type': 'image/png' }
	});
}

/** The land around an item, with the area that it lies in in the colour of its working area. */
function landAround(
	db: Database,
	viewer: Viewer,
	{ areaIds }: MapItem
): Pick<SharedItem, 'scene' | 'bounds'> {
	const shapes = areaShapes(db, viewer);
	const tints = new Map(coverage(db, viewer).map(({ areaId, position }) => [areaId, position]));
	const fillOf = (id: string) =>
		areaIds.includes(id) && tints.has(id) ? `wa-${tints.get(id)}` : 'land';
	const areas = shapes.map((shape) => ({
		...shape,
		...{ fill: fillOf(shape.id), summary: [], href: '' }
	}));
	const { areas: land } = sceneOf({ areas }, OVERLAY_AREA, []);
	const own = shapes.find(({ id }) => id !== OVERLAY_AREA && areaIds.includes(id));
	return { scene: { areas: land, points: [] }, bounds: own?.bounds ?? NETHERLANDS };
}
