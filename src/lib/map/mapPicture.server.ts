import sharp from 'sharp';
import { basemap } from './basemap.server.ts';
import { boxAt, project, type Camera, type LonLat } from './projection.ts';
import { bandStrokes, HATCH, type MapScene } from './scene.ts';

interface Picture {
	scene: MapScene;
	/** Outlined areas. */
	selected: readonly string[];
	camera: Camera;
	/** In units of what it is for. */
	width: number;
	height: number;
	/** Pixels to a unit. */
	sharpness: number;
	/** Colour of a design token. */
	colour: (token: string) => string;
	/** Thin lines over the areas, as paths. */
	lines?: readonly string[];
	pin?: LonLat;
}

/**
 * The map of a scene as a PNG, without names and marks of stops: whoever shows it writes those.
 * Null when there are no boundaries to draw.
 */
export async function mapPicture(picture: Picture): Promise<Buffer | null> {
	const sprite = basemap()?.sprite;
	if (!sprite) return null;
	return sharp(Buffer.from(drawing(picture, sprite)), { density: 72 * picture.sharpness })
		.png({ palette: true, quality: 90, effort: 4 })
		.toBuffer();
}

function drawing(picture: Picture, sprite: string): string {
	const { scene, selected, camera, width, height, colour, lines = [], pin } = picture;
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
	const disc = (at: LonLat, radius: number, token: string, opacity = 1) => {
		const [x, y] = project(at).map(Math.round) as [number, number];
		return `<circle cx="${x}" cy="${y}" r="${(radius * unit).toFixed(1)}" fill="${colour(token)}" fill-opacity="${opacity}"/>`;
	};
	const points = scene.points.map(
		({ lon, lat, hollow }) =>
			disc([lon, lat], 7.4, 'surface') +
			disc([lon, lat], 5.6, 'ink') +
			(hollow ? disc([lon, lat], 2.9, 'surface') : '')
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${[box.x, box.y, box.width, box.height].map((n) => n.toFixed(1)).join(' ')}">`,
		`<defs>${sprite}${patterns(scene, unit, colour)}</defs>`,
		`<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${colour('sea')}"/>`,
		use('neighbours', `fill="${colour('land-neighbour')}"`),
		line('coast', 'shallows', 8, 0.7),
		...areas,
		...lines.map(
			(d) =>
				`<path d="${d}" fill="none" stroke="${colour('line-strong')}" stroke-width="${0.8 * unit}" stroke-opacity="0.5"/>`
		),
		line('inner', 'border', 2.6, 0.85),
		line('inner', 'line-strong', 0.6, 0.7),
		line('landBorder', 'line-strong', 1),
		line('coast', 'coast', 1),
		...selected.map((id) => line(id, 'paper', 6, 0.8)),
		...selected.map((id) => line(id, 'ink', 2.6)),
		...points,
		pin ? disc(pin, 34, 'accent', 0.25) + disc(pin, 17, 'surface') + disc(pin, 13, 'accent') : '',
		'</svg>'
	].join('');
}

/** Stripes for areas that share people, and the hatch of "nothing known". */
function patterns(scene: MapScene, unit: number, colour: Picture['colour']): string {
	const stripes = (id: string, size: number, path: string, token: string, pixels: number) =>
		`<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${unit * 1.4})"><path d="${path}" stroke="${colour(token)}" stroke-width="${pixels}"/></pattern>`;
	const bands = new Map(
		scene.areas.flatMap((area) =>
			area.bands ? [[`${area.bands.color}-${area.bands.count}`, area.bands] as const] : []
		)
	);
	return [
		...[...bands].map(([id, { color, count }]) =>
			stripes(id, 8, bandStrokes(count), color, count > 2 ? 1.5 : 1.1)
		),
		stripes('hatch', 5, HATCH, 'hatch', 0.6)
	].join('');
}
