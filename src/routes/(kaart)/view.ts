import { writeFilters, type Filters } from '#lib/kindcentra/filter.ts';
import { formatCamera, parseCamera } from '#lib/map/camera.ts';
import type { Camera } from '#lib/map/projection.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import type { StageChoice } from '#lib/scan/stageLayer.ts';

export const layerKeys = ['ambassadeurs', 'aantal', 'regio-scan'] as const;
export type LayerKey = (typeof layerKeys)[number];
export const layerLabels: Record<LayerKey, string> = {
	ambassadeurs: 'Ambassadeurs',
	aantal: 'Aantallen',
	'regio-scan': 'Regio-scan'
};

/** What of the map page stands in its URL beside the filters. */
export interface MapPageView {
	/** Null shows what the filters are about. */
	camera: Camera | null;
	layer: LayerKey;
	/** What of the regio-scan its layer shows. */
	scan: StageChoice;
	/** Slug of the kindcentrum or practice that is opened over the list. */
	selected: string | null;
	/** How many results the list shows. */
	shown: number;
	/** Around which the nearest come first: `[lon, lat]` to about a kilometre, for privacy. */
	near: readonly [number, number] | null;
}

export const PAGE_SIZE = 30;
const MAX_SHOWN = 3000;

/** Reads the view from a URL; nonsense is left out part by part. */
export function parseView(params: URLSearchParams): MapPageView {
	const layer = layerKeys.find((key) => key === params.get('laag'));
	const selected = params.get('keuze') ?? '';
	const shown = Number(params.get('toon'));
	const near = /^(\d{2}\.\d{1,2}),(\d\.\d{1,2})$/.exec(params.get('bij') ?? '');
	return {
		camera: parseCamera(params.get('kaart')),
		layer: layer ?? 'ambassadeurs',
		scan: {
			sector: scannedSectors.find((key) => key === params.get('scan-sector')) ?? null,
			aspect: /^[a-z0-9-]{1,60}$/.exec(params.get('scan-aspect') ?? '')?.[0] ?? null
		},
		selected: /^[a-z0-9-]{1,120}$/.test(selected) ? selected : null,
		shown: Number.isInteger(shown) && shown > PAGE_SIZE ? Math.min(shown, MAX_SHOWN) : PAGE_SIZE,
		near: near ? [Number(near[2]), Number(near[1])] : null
	};
}

/** A view when another thing is asked for: nothing opened, the list at its beginning. */
export const closed = (view: MapPageView): MapPageView => ({
	...view,
	selected: null,
	shown: PAGE_SIZE
});

/** Writes the view behind the filters; what is as usual is left out. */
export function writeView(view: MapPageView, params: URLSearchParams): URLSearchParams {
	if (view.layer !== 'ambassadeurs') params.set('laag', view.layer);
	if (view.scan.sector) params.set('scan-sector', view.scan.sector);
	if (view.scan.aspect) params.set('scan-aspect', view.scan.aspect);
	if (view.near) params.set('bij', `${view.near[1].toFixed(2)},${view.near[0].toFixed(2)}`);
	if (view.shown > PAGE_SIZE) params.set('toon', String(view.shown));
	if (view.selected) params.set('keuze', view.selected);
	if (view.camera) params.set('kaart', formatCamera(view.camera));
	return params;
}

/** The address of a view with filters, readable enough to be shared. */
export function address(filters: Filters, view: MapPageView): string {
	const params = writeView(view, writeFilters(filters));
	// slashes and commas may stand in a query as they are
	const text = params.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
	return text ? `/?${text}` : '/';
}
