import { geometrySprite } from './sprite.ts';
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
	const topology = await loadTopology('overview');
	if (document.querySelector('svg.sprite')) return;
	const holder = document.createElement('div');
	holder.innerHTML = `<svg width="0" height="0" class="sprite" aria-hidden="true"><defs>${geometrySprite(topology)}</defs></svg>`;
	document.body.append(...holder.childNodes);
}

/** Resolves when the page is drawn and the browser has nothing better to do. */
export function whenIdle(): Promise<void> {
	const idle = () =>
		new Promise<void>((resolve) => {
			if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 3000 });
			else setTimeout(resolve, 200);
		});
	if (document.readyState === 'complete') return idle();
	return new Promise((resolve) =>
		window.addEventListener('load', () => void idle().then(resolve), { once: true })
	);
}
