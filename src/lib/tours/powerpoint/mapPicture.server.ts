import sharp from 'sharp';
import { basemap } from '#lib/map/basemap.server.ts';
import { boxAt, project, type Camera } from '#lib/map/projection.ts';
import type { MapScene } from '#lib/map/scene.ts';
import { colour } from './palette.server.ts';

/** Pixels drawn to one of the stage, so that a projector of 1920 wide shows it sharp. */
const SHARPNESS = 1.5;

interface Picture {
	scene: MapScene;
	/** Outlined areas. */
	selected: readonly string[];
	camera: Camera;
	/** In stage units. */
	width: number;
	height: number;
}

/**
 * The map of a scene as a PNG, without names and marks of stops: those are text and shapes on the
 * slide, so that people can change them. Null when there are no boundaries to draw.
 */
export async function mapPicture(picture: Picture): Promise<Buffer | null> {
	const sprite = basemap()?.sprite;
	if (!sprite) return null;
	return sharp(Buffer.from(drawing(picture, sprite)), { density: 72 * SHARPNESS })
		.png({ palette: true, quality: 90, effort: 4 })
		.toBuffer();
}

function drawing({ scene, selected, camera, width, height }: Picture, sprite: string): string {
	const box = boxAt(camera, width, height);
	const unit = box.width / width;
	const use = (id: string, style: string) => `<use href="#geo-${id}" ${style}/>`;
	const line = (id: string, token: string, pixels: number, opacity = 1) =>
		use(
			id,
			`fill="none" stroke="${colour(token)}" stroke-width="${pixels}" stroke-opacity="${opacity}"`
		);
	const areas = scene.areas.map(({ id, fill, bands, hatched }) =>
		[
			use(id, `fill="${colour(fill)}"`),
			bands ? use(id, `fill="url(#${bands.color}-${bands.count})"`) : '',
			hatched ? use(id, 'fill="url(#hatch)"') : ''
		].join('')
	);
	const points = scene.points.map(({ lon, lat, hollow }) => {
		const [x, y] = project([lon, lat]);
		const dot = (radius: number, token: string) =>
			`<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${(radius * unit).toFixed(1)}" fill="${colour(token)}"/>`;
		return dot(7.4, 'surface') + dot(5.6, 'ink') + (hollow ? dot(2.9, 'surface') : '');
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${[box.x, box.y, box.width, box.height].map((n) => n.toFixed(1)).join(' ')}">`,
		`<defs>${sprite}${patterns(scene, unit)}</defs>`,
		`<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${colour('sea')}"/>`,
		use('neighbours', `fill="${colour('land-neighbour')}"`),
		line('coast', 'shallows', 8, 0.7),
		...areas,
		line('inner', 'border', 2.6, 0.85),
		line('inner', 'line-strong', 0.6, 0.7),
		line('landBorder', 'line-strong', 1),
		line('coast', 'coast', 1),
		...selected.map((id) => line(id, 'paper', 6, 0.8)),
		...selected.map((id) => line(id, 'ink', 2.6)),
		...points,
		'</svg>'
	].join('');
}

/** Stripes for areas that share people, and the hatch of "nothing known". */
function patterns(scene: MapScene, unit: number): string {
	const stripes = (id: string, size: number, path: string, token: string, pixels: number) =>
		`<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${unit * 1.4})"><path d="${path}" stroke="${colour(token)}" stroke-width="${pixels}"/></pattern>`;
	const bands = new Map(
		scene.areas.flatMap((area) =>
			area.bands ? [[`${area.bands.color}-${area.bands.count}`, area.bands] as const] : []
		)
	);
	return [
		...[...bands].map(([id, { color, count }]) =>
			stripes(
				id,
				8,
				count > 2 ? 'M-1 5L5 -1M3 9L9 3M-1 1L1 -1M7 9L9 7' : 'M-1 5L5 -1M3 9L9 3',
				color,
				count > 2 ? 1.5 : 1.1
			)
		),
		stripes('hatch', 5, 'M-1 1L1 -1M-1 6L6 -1M4 6L6 4', 'hatch', 0.6)
	].join('');
}
