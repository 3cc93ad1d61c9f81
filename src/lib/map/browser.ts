import { firstEvent } from '#lib/ui/firstEvent.ts';
import { firstPaint } from '#lib/ui/firstPaint.ts';
import type { Basemap } from './topology.ts';

const files = new Map<string, Promise<Basemap>>();

/** Fetches a boundary file once per visit; a failed attempt may be repeated. */
export function loadTopology(name: 'overview' | 'detail'): Promise<Basemap> {
	let file = files.get(name);
	if (!file) {
		file = fetch(`/geo/${name}.json`).then((response) => {
			if (!response.ok) throw new Error(`/geo/${name}.json: ${response.status}`);
			return response.json() as Promise<Basemap>;
		});
		file.catch(() => files.delete(name));
		files.set(name, file);
	}
	return file;
}

/** Puts the geometry sprite into the page where the server did not (after client navigation). */
export async function ensureSprite(): Promise<void> {
	if (document.querySelector('svg.sprite')) return;
	const [topology, { putSprite }] = await Promise.all([
		loadTopology('overview'),
		import('./spriteInPage.ts')
	]);
	putSprite(topology);
}

/**
 * Resolves when the page has been drawn; where fingers point, not before the first touch or key:
 * who only reads the list on a phone has no use for a map of 290 kB. Up `close` the map has more to
 * say than the drawing: gemeenten with their names.
 */
export function whenWanted(close: boolean): Promise<void> {
	return !close && matchMedia('(pointer: coarse)').matches
		? firstEvent(['pointerdown', 'keydown'])
		: firstPaint();
}

/** Runs once the next frame was handed over; answers how to call it off. */
export function afterFrame(run: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (timer = setTimeout(run)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
