import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces several files together: all are written beside their places first, then swapped in. When
 * anything fails, those already swapped get their old content back, and the error is thrown on.
 *
 * @param files path → new content
 */
export function publish(files: Record<string, string>): void {
	const paths = Object.keys(files);
	const staged = (path: string) => `${path}.new`;
	const old = new Map(
		paths.map((path) => [path, existsSync(path) ? readFileSync(path) : undefined])
	);
	const swapped: string[] = [];
	try {
		for (const path of paths) {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(staged(path), files[path] ?? '');
		}
		for (const path of paths) {
			renameSync(staged(path), path);
			swapped.push(path);
		}
	} catch (error) {
		for (const path of paths) rmSync(staged(path), { force: true });
		for (const path of swapped) {
			const content = old.get(path);
			if (content) writeFileSync(path, content);
			else rmSync(path, { force: true });
		}
		throw error;
	}
}
