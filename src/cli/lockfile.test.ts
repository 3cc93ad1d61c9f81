import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
	version?: string;
	optionalDependencies?: Record<string, string>;
}

/** Whether Node's way of looking, from `path` upwards, finds `name` among the locked packages. */
function isLocked(packages: Record<string, LockedPackage>, path: string, name: string): boolean {
	if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
	if (path === '') return false;
	return isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

// npm forgets them when it writes the lock file beside a node_modules that it half knows; then
// `npm ci`, and so every fresh clone, fails.
it('the lock file knows the packages for other platforms', () => {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, LockedPackage>;
	};
	const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !isLocked(lock.packages, path, name))
	);
	expect(missing, 'run: rm -r node_modules package-lock.json && npm install').toEqual([]);
});
