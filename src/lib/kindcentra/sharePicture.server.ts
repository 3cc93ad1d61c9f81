/** The picture with which a page is shared that has no photo: what, where, and where that is. */
import sharp, { type OverlayOptions } from 'sharp';
import { mapPicture } from '#lib/map/mapPicture.server.ts';
import { cameraFor, type Bounds } from '#lib/map/projection.ts';
import type { MapScene } from '#lib/map/scene.ts';
import { sectors } from '#lib/programme/vocabulary.ts';
import { readPalette } from '#lib/ui/palette.server.ts';
import type { MapItem } from './filter.ts';
import { sectorShapes } from './sectorShapes.ts';

/** Pixels: what social media ask for, and how much of it the map takes. */
const SHARE_SIZE = { width: 1200, height: 630 };
const MAP = 500;
const GAP = 24;
/** Where words begin, and how far they go. */
const LEFT = 72;
const MEASURE = SHARE_SIZE.width - MAP - LEFT - 48;
/** The typeface of the site; a bare server has none of its own. */
const FONTS = { normal: 'src/lib/ui/fonts/regular.ttf', bold: 'src/lib/ui/fonts/bold.ttf' };
/** Sizes of the name, from a short one to the longest, and how high it may become. */
const [SIZES, SMALLEST, HIGHEST] = [[62, 50, 42], 34, 250];

const colour = readPalette();

export interface SharedItem {
	item: MapItem;
	/** "Praktijk", "Kindcentrum", … */
	sort: string;
	/** The land, with the areas in their colours. */
	scene: MapScene;
	/** The part of the land to show. */
	bounds: Bounds;
}

/** A PNG of `SHARE_SIZE`. */
export async function sharePicture({ item, sort, scene, bounds }: SharedItem): Promise<Buffer> {
	const { height, width } = SHARE_SIZE;
	const [brand, kind, name, place, land] = await Promise.all([
		words('Regiokaart Kindcentra', 27, 'ink', 'bold'),
		words(item.example ? `${sort} · voorbeeldgegevens` : sort, 27, 'ink-2'),
		wordsOfName(item.name),
		words(placeOf(item), 32, 'ink-2'),
		mapPicture({
			scene,
			selected: [],
			camera: cameraFor(bounds, MAP, height, 0.14),
			...{ width: MAP, height, sharpness: 1, colour, pin: [item.lon, item.lat] }
		})
	]);
	const block = kind.height + GAP + name.height + GAP + 8 + place.height;
	const top = Math.round((height - block) / 2);
	const layers: OverlayOptions[] = [
		...(land ? [{ input: land, left: width - MAP, top: 0 }] : []),
		{ input: Buffer.from(marks(item)), left: 0, top: 0 },
		{ input: brand.input, left: LEFT + 58, top: 66 },
		{ input: kind.input, left: LEFT, top },
		{ input: name.input, left: LEFT, top: top + kind.height + GAP },
		{ input: place.input, left: LEFT, top: top + kind.height + GAP + name.height + GAP + 8 }
	];
	const background = colour('paper');
	return sharp({ create: { width, height, channels: 3, background } })
		.composite(layers)
		.png({ palette: true, quality: 90, effort: 4 })
		.toBuffer();
}

const placeOf = ({ place, gemeente }: MapItem) =>
	gemeente && gemeente !== place ? `${place}, gemeente ${gemeente}` : place;

/** The name as large as it fits, its longest word in one piece. */
async function wordsOfName(name: string) {
	const longest = Math.max(...name.split(/[\s-]+/).map((word) => word.length));
	const widest = MEASURE / (longest * 0.58);
	const drawn = (size: number) => words(name, Math.min(size, Math.floor(widest)), 'ink', 'bold');
	for (const size of SIZES) {
		const made = await drawn(size);
		if (made.height <= HIGHEST) return made;
	}
	return drawn(SMALLEST);
}

/** Words as a picture, broken into lines. */
async function words(
	text: string,
	size: number,
	token: string,
	weight: keyof typeof FONTS = 'normal'
) {
	const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const { data, info } = await sharp({
		text: {
			text: `<span foreground="${colour(token)}">${safe}</span>`,
			font: `Atkinson Hyperlegible Next ${weight} ${size}`,
			fontfile: FONTS[weight],
			width: MEASURE,
			wrap: 'word-char',
			rgba: true,
			dpi: 72
		}
	})
		.png()
		.toBuffer({ resolveWithObject: true });
	return { input: data, height: info.height };
}

/** The mark of the site, the sectors, and for an example the dashed frame that says so. */
function marks({ sectors: own, example }: MapItem): string {
	const { width, height } = SHARE_SIZE;
	const shapes = sectors
		.filter((sector) => own.includes(sector))
		.map(
			(sector, i) =>
				`<path transform="translate(${LEFT + i * 44} ${height - 96}) scale(2.6)" d="${sectorShapes[sector]}" fill="${colour(`sector-${sector}`)}"/>`
		);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none">
		<g transform="translate(${LEFT} 56) scale(1.3)" stroke="${colour('ink')}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">
			<path d="M5 28V12L16 4l11 8v16"/>
			<circle cx="11.7" cy="22.6" r="3.6" fill="${colour('sector-po')}" stroke="none"/>
			<rect x="17" y="19.3" width="6.6" height="6.6" rx="1" fill="${colour('sector-ko')}" stroke="none"/>
		</g>
		${shapes.join('')}
		${example ? `<rect x="10" y="10" width="${width - 20}" height="${height - 20}" rx="14" stroke="${colour('line-strong')}" stroke-width="4" stroke-dasharray="14 10"/>` : ''}
	</svg>`;
}
