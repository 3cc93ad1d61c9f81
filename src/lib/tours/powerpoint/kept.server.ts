import { createHash } from 'node:crypto';
import type { Show } from '../show.ts';

/** Files that are kept in memory; each is made in a second or two and is about a megabyte. */
const KEPT = 4;
const files = new Map<string, Promise<Buffer>>();

/** Names everything that a file of this show holds, notes included. */
export const fingerprintOf = (show: Show): string =>
	createHash('sha256').update(JSON.stringify(show)).digest('base64url').slice(0, 27);

/** The file of a show with this fingerprint: made once, also when it is asked for twice at once. */
export function keptFile(fingerprint: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const known = files.get(fingerprint);
	files.delete(fingerprint);
	const file = known ?? make();
	files.set(fingerprint, file);
	file.catch(() => files.delete(fingerprint));
	for (const oldest of [...files.keys()].slice(0, -KEPT)) files.delete(oldest);
	return file;
}
