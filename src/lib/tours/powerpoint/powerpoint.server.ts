import PptxGenJS from 'pptxgenjs';
import { encode } from 'uqr';
import sharp from 'sharp';
import { gemeentenWithin } from '#lib/areas/gemeenteShapes.server.ts';
import { mapPicture } from '#lib/map/mapPicture.server.ts';
import { boxAt, project, unproject, type Camera } from '#lib/map/projection.ts';
import type { MapScene } from '#lib/map/scene.ts';
import { GEMEENTE_ZOOM } from '#lib/map/sceneStyle.ts';
import {
	creditOf,
	linkTo,
	outlinedBy,
	plainAddress,
	routeOf,
	stageScene,
	type Show,
	type Slide,
	type SlideBody
} from '../show.ts';
import { fitBeside, shifted } from '../stageCamera.ts';
import { TALL_BAR, panelShare } from '../stageLayout.ts';
import { EXAMPLE_TOUR_NOTICE } from '../tours.ts';
import { PHOTO, writeBody } from './bodies.server.ts';
import { cutOut } from './cutOut.ts';
import { colour, ink } from './palette.server.ts';
import { at, LANGUAGE, points, STAGE, write } from './sheet.ts';

/** Pixels drawn to one of the stage, so that a projector of 1920 wide shows it sharp. */
const SHARPNESS = 1.5;
/** What covers the picture of the map: nothing; the words stand beside it. */
const CLEAR = { left: 0, top: 0, right: 0, bottom: 0 };
const CODE = 104;

/** Fetches a photo by its address on the site; null when it is not there. */
export type LoadPhoto = (src: string) => Promise<Uint8Array | null>;

/**
 * The tour as a PowerPoint file: text, charts, marks and names can be changed, the land is a
 * picture, speaker notes are in it when they are in the show.
 */
export async function powerpointOf(show: Show, loadPhoto: LoadPhoto): Promise<Buffer> {
	const deck = new PptxGenJS();
	deck.defineLayout({ name: 'stage', width: STAGE.width / 96, height: STAGE.height / 96 });
	deck.layout = 'stage';
	deck.title = show.title;
	deck.subject = show.example ? `${show.summary} (${EXAMPLE_TOUR_NOTICE})` : show.summary;
	deck.company = 'Regiokaart Kindcentra';
	deck.author = 'Regiokaart Kindcentra';
	const pictures = new Map<string, Promise<Buffer | null>>();
	for (const [index, slide] of show.slides.entries()) {
		const page = deck.addSlide();
		page.background = { color: ink('paper') };
		await drawMap(page, show, slide, pictures);
		const photo = slide.body.kind === 'photo' ? await photoOf(slide.body, loadPhoto) : null;
		writeBody(page, show, slide, panelShare[slide.body.kind] * STAGE.width - 84, photo);
		await drawFoot(page, show, slide, index + 1);
		if (slide.notes) page.addNotes(slide.notes);
	}
	return (await deck.write({ outputType: 'nodebuffer', compression: true })) as Buffer;
}

/** The photo of a scene as JPEG, cut to its place around the spot that has to stay in sight. */
async function photoOf(
	body: Extract<SlideBody, { kind: 'photo' }>,
	loadPhoto: LoadPhoto
): Promise<Buffer | null> {
	const bytes = await loadPhoto(body.src);
	if (!bytes) return null;
	const { width = 1, height = 1 } = await sharp(bytes).metadata();
	return sharp(bytes)
		.extract(cutOut({ width, height }, PHOTO, body.focus))
		.resize(PHOTO.width * 2, PHOTO.height * 2, { withoutEnlargement: true })
		.jpeg({ quality: 85 })
		.toBuffer();
}

/** The land as a picture at the right, with the stops as shapes and the names as text on it. */
async function drawMap(
	page: PptxGenJS.Slide,
	show: Show,
	slide: Slide,
	pictures: Map<string, Promise<Buffer | null>>
): Promise<void> {
	const left = Math.round(panelShare[slide.body.kind] * STAGE.width);
	const frame = { width: STAGE.width - left, height: STAGE.height - TALL_BAR };
	const { bounds, camera: exact, layer, areaId, pin } = slide.view;
	const camera = exact
		? shifted(exact, CLEAR)
		: fitBeside(bounds, frame.width, frame.height, CLEAR);
	const scene = stageScene(show, slide, routeOf(show, slide.stop));
	const selected = outlinedBy(slide);
	const key = JSON.stringify([camera, frame, layer, areaId, selected]);
	// scenes that show the same land share one picture
	const picture =
		pictures.get(key) ??
		mapPicture({
			...{ scene, selected, camera, ...frame, sharpness: SHARPNESS, colour },
			lines: gemeenteLines(camera, frame)
		});
	pictures.set(key, picture);
	const png = await picture;
	if (!png) return;
	page.addImage({
		data: `data:image/png;base64,${png.toString('base64')}`,
		altText: `Kaart: ${slide.title}`,
		...at({ x: left, y: 0, ...frame })
	});
	drawMarks(page, scene, camera, { ...frame, x: left, y: 0 });
	if (pin) {
		const spot = placeIn(camera, frame, left);
		const [x, y] = spot([pin.lon, pin.lat]);
		page.addShape('ellipse', {
			...at({ x: x - 12, y: y - 12, width: 24, height: 24 }),
			fill: { color: ink('accent') },
			line: { color: ink('surface'), width: points(4) }
		});
	}
}

/** Outlines of the gemeenten in sight, where the map is near enough to tell them apart. */
function gemeenteLines(camera: Camera, { width, height }: { width: number; height: number }) {
	if (camera.zoom < GEMEENTE_ZOOM) return [];
	const box = boxAt(camera, width, height);
	const [west, north] = unproject([box.x, box.y]);
	const [east, south] = unproject([box.x + box.width, box.y + box.height]);
	return gemeentenWithin([west, south, east, north]).map(({ path }) => path);
}

/** Stage units of a place on the picture. */
const placeIn =
	(camera: Camera, frame: { width: number; height: number }, left: number) =>
	(place: readonly [number, number]): [number, number] => {
		const box = boxAt(camera, frame.width, frame.height);
		const [x, y] = project(place);
		const scale = frame.width / box.width;
		return [left + (x - box.x) * scale, (y - box.y) * scale];
	};

function drawMarks(
	page: PptxGenJS.Slide,
	scene: MapScene,
	camera: Camera,
	frame: { x: number; y: number; width: number; height: number }
): void {
	const spot = placeIn(camera, frame, frame.x);
	const inside = ([x, y]: readonly [number, number], margin = 20) =>
		x > frame.x + margin &&
		x < frame.x + frame.width - margin &&
		y > margin &&
		y < frame.height - margin;
	for (const { name, value, label, labelColor } of scene.areas) {
		const [x, y] = spot([label[0], label[1]]);
		if (!name || !inside([x, y], 40)) continue;
		write(
			page,
			value ? `${name}\n${value}` : name,
			{ x: x - 90, y: y - 22, width: 180, height: 44 },
			{
				...{ size: 18, bold: true, color: ink(labelColor ?? 'ink'), halo: ink('paper') },
				...{ align: 'center', valign: 'middle' }
			}
		);
	}
	const stops = (scene.route ?? []).map((stop) => ({ ...stop, spot: spot([stop.lon, stop.lat]) }));
	for (const [index, { spot: to }] of stops.entries()) {
		const from = stops[index - 1]?.spot;
		if (!from || !inside(from) || !inside(to)) continue;
		const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
		page.addShape('line', {
			...at({ x, y, width: Math.abs(from[0] - to[0]), height: Math.abs(from[1] - to[1]) }),
			flipV: from[0] < to[0] !== from[1] < to[1],
			line: { color: ink('accent'), width: points(4), dashType: 'sysDot' }
		});
	}
	for (const { spot: place, label, current } of stops) {
		const radius = current ? 20 : 16;
		const [x, y] = place;
		if (!inside(place)) continue;
		page.addText(label, {
			...at({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
			...{
				lang: LANGUAGE,
				shape: 'ellipse',
				align: 'center',
				valign: 'middle',
				margin: 0,
				bold: true
			},
			...{ fontFace: 'Arial', fontSize: points(20), color: ink('on-accent') },
			fill: { color: ink('accent') },
			line: { color: ink('surface'), width: points(3) }
		});
	}
	// over all marks: none of them may hide a name
	for (const { spot: place, name, current } of stops) {
		if (!inside(place)) continue;
		const [x, y] = [place[0] - 110, place[1] + (current ? 24 : 20)];
		write(
			page,
			name,
			{ x, y, width: 220, height: 26 },
			{ size: 20, bold: true, color: ink('ink'), align: 'center', halo: ink('paper') }
		);
	}
}

/** Source and short address at the foot of every slide, and the code above it. */
async function drawFoot(
	page: PptxGenJS.Slide,
	show: Show,
	slide: Slide,
	number: number
): Promise<void> {
	const y = STAGE.height - TALL_BAR;
	const link = linkTo(show, number);
	page.addShape('rect', {
		...at({ x: 0, y, width: STAGE.width, height: TALL_BAR }),
		fill: { color: ink('ink') }
	});
	const light = { color: ink('paper'), valign: 'middle' } as const;
	write(page, slide.footer, { x: 60, y, width: 720, height: TALL_BAR }, { ...light, size: 22 });
	write(
		page,
		`${plainAddress(link)}   ${number} / ${show.slides.length}\n${creditOf(slide)}`,
		{ x: 790, y, width: 462, height: TALL_BAR },
		{ ...light, size: 24, bold: true, align: 'right' }
	);
	page.addImage({
		data: `data:image/png;base64,${(await codePicture(link)).toString('base64')}`,
		altText: `QR-code van ${link}`,
		hyperlink: { url: link },
		...at({ x: STAGE.width - 28 - CODE, y: y - 22 - CODE, width: CODE, height: CODE })
	});
}

async function codePicture(text: string): Promise<Buffer> {
	const { data, size } = encode(text, { ecc: 'M', border: 3 });
	const pixels = Buffer.from(data.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
	return sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
		.resize(size * 8, size * 8, { kernel: 'nearest' })
		.png({ palette: true })
		.toBuffer();
}
