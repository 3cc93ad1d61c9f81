import { geometrySprite } from './sprite.ts';
import type { Basemap } from './topology.ts';

/** Puts the geometry sprite at the end of the page, unless another map did meanwhile. */
export function putSprite(topology: Basemap): void {
	if (document.querySelector('svg.sprite')) return;
	const holder = document.createElement('div');
	holder.innerHTML = `<svg width="0" height="0" class="sprite" aria-hidden="true"><defs>${geometrySprite(topology)}</defs></svg>`;
	document.body.append(...holder.childNodes);
}
