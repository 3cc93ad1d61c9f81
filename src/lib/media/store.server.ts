/**
 * Where pictures are kept: files beside the store, named after what is in them. A file never
 * changes, so a copy of the folder is a backup of it.
 */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { WIDTHS, type Picture } from './picture.server.ts';

/** The folder of a store, by the path of its database. */
export const mediaFolder = (database: string): string => join(dirname(database), 'media');

const NAME = /^[0-9a-f]{32}-(\d{3,4})\.webp$/;

/** Name of the file of a picture in one of its widths. */
export const pictureFile = (id: string, width: number): string => `${id}-${width}.webp`;

/** The id of the picture that a name is a file of, or null for any other name (`../x`). */
export function idOfFile(name: string): string | null {
	const width = Number(NAME.exec(name)?.[1]);
	return WIDTHS.includes(width as (typeof WIDTHS)[number]) ? name.slice(0, 32) : null;
}

/** Writes a picture; one that is there already is left as it is. */
export function storePicture(folder: string, { id, sizes }: Picture): void {
	mkdirSync(folder, { recursive: true });
	for (const [width, bytes] of sizes) {
		const path = join(folder, pictureFile(id, width));
		if (existsSync(path)) continue;
		// Whole or not at all: nobody reads half a file under its own name.
		const half = `${path}.${process.pid}.half`;
		writeFileSync(half, bytes);
		renameSync(half, path);
	}
}

/** Takes a picture away in all its widths. */
export function removePicture(folder: string, id: string): void {
	for (const width of WIDTHS) rmSync(join(folder, pictureFile(id, width)), { force: true });
}

/**
 * Takes away every file that belongs to none of these pictures, and halves that a crash left; what
 * was written after `before` is left alone. Answers how many files that were.
 */
export function sweepPictures(folder: string, used: ReadonlySet<string>, before: Date): number {
	if (!existsSync(folder)) return 0;
	const unused = readdirSync(folder).filter(
		(name) =>
			(name.endsWith('.half') || (NAME.test(name) && !used.has(name.slice(0, 32)))) &&
			statSync(join(folder, name)).mtime < before
	);
	for (const name of unused) rmSync(join(folder, name), { force: true });
	return unused.length;
}

/** Copies the pictures that are not in `to` yet. Answers how many files that were. */
export function copyPictures(from: string, to: string): number {
	if (!existsSync(from)) return 0;
	mkdirSync(to, { recursive: true });
	const missing = readdirSync(from).filter(
		(name) => NAME.test(name) && !existsSync(join(to, name))
	);
	for (const name of missing) {
		copyFileSync(join(from, name), join(to, `${name}.half`));
		renameSync(join(to, `${name}.half`), join(to, name));
	}
	return missing.length;
}
