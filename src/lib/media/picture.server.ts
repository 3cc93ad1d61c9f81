/**
 * Pictures that people send: checked, turned upright, made small and written anew as WebP, so
 * that nothing of the file itself survives: no place, no camera, no second file hidden inside.
 */
import sharp from 'sharp';
import { createHash } from 'node:crypto';
import { done, refuse, type Outcome } from '../db/outcome.ts';

/** Largest file, in bytes: a good telephone's photo is about 5 MB. */
export const MAX_BYTES = 15 * 1024 * 1024;
/** Largest picture, in pixels and along one side, before anything of it is read. */
const MAX_PIXELS = 60_000_000;
const MAX_SIDE = 14_000;
/** A smaller one is no use on a page. */
const MIN_SIDE = 200;
/** Widths it is kept in. */
export const WIDTHS = [480, 960, 1600] as const;
const SECONDS = 20;

export interface Picture {
	/** Says what is in it: the same picture is the same id. */
	id: string;
	/** Of the largest that is kept. */
	width: number;
	height: number;
	/** By the widths of `WIDTHS`; a small picture is the same in several. */
	sizes: ReadonlyMap<number, Buffer>;
}

const WHICH = 'Dit bestand is beschadigd, of het is geen JPEG, PNG of WebP. Kies een andere foto.';
const no = (message: string) => refuse(422, 'picture', message, { photo: message });

/** The kind of picture by its first bytes; what a file is called counts for nothing. */
export function pictureKind(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | null {
	const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
	if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
	if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
	return null;
}

/** Makes of a file what is kept of it, or says in a sentence why it cannot be used. */
export async function readPicture(bytes: Uint8Array): Promise<Outcome<Picture>> {
	if (bytes.length > MAX_BYTES)
		return refuse(413, 'picture', 'Deze foto is te groot: hoogstens 15 MB.', {
			photo: 'Deze foto is te groot: hoogstens 15 MB.'
		});
	const kind = pictureKind(bytes);
	if (!kind) return no(WHICH);
	try {
		const input = () =>
			sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).timeout({
				seconds: SECONDS
			});
		// The header alone: a bomb says here how large it would become.
		const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (format !== kind) return no(WHICH);
		if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
			return no(
				`Deze foto heeft te veel beeldpunten (${width} × ${height}). Maak hem kleiner, tot hoogstens ${MAX_SIDE.toLocaleString('nl')} per kant.`
			);
		if (Math.min(width, height) < MIN_SIDE)
			return no(`Deze foto is te klein: minstens ${MIN_SIDE} beeldpunten per kant.`);
		const sizes = new Map<number, Buffer>();
		let [w, h] = [0, 0];
		for (const side of WIDTHS) {
			const { data, info } = await input()
				// Turned as the camera held it; that and all else that was said with it is dropped.
				.rotate()
				.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
				.webp({ quality: 80 })
				.toBuffer({ resolveWithObject: true });
			sizes.set(side, data);
			[w, h] = [info.width, info.height];
		}
		const largest = sizes.get(WIDTHS[WIDTHS.length - 1] ?? 0) ?? Buffer.alloc(0);
		const id = createHash('sha256').update(largest).digest('hex').slice(0, 32);
		return done({ id, width: w, height: h, sizes });
	} catch {
		return no('Deze foto is beschadigd en kan niet worden gelezen. Probeer een andere.');
	}
}
