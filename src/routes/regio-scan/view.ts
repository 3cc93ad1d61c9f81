import { scannedSectors, type ScannedSector } from '#lib/programme/vocabulary.ts';

/** What the address of the dashboard says. Null and empty mean: as usual. */
export interface ScanView {
	/** Id of the round; usual is the newest that is published. */
	round: string | null;
	/** Of its publication; usual is the newest. */
	version: number | null;
	/** Round to compare with; usual is the one before, `NO_COMPARISON` is none. */
	compare: string | null;
	sector: ScannedSector | null;
	/** Key of an aspect; usual is all of them. */
	aspect: string | null;
	/** Slug of the reader's own area: marked in every chart. */
	area: string | null;
	/** Slugs of the areas that count; usual is all of them. */
	areas: string[];
}

export const NO_COMPARISON = 'geen';
const SLUG = /^[a-z0-9-]{1,80}$/;

/** The part of the view that decides which figures are needed; the rest is only how to look. */
export type RoundChoice = Pick<ScanView, 'round' | 'version' | 'compare'>;

/** Reads which rounds are asked for; nonsense counts as nothing. */
export function parseRoundChoice(params: URLSearchParams): RoundChoice {
	const version = Number(params.get('versie'));
	return {
		round: slugOf(params.get('ronde')),
		version: Number.isInteger(version) && version > 0 && version < 1000 ? version : null,
		compare: slugOf(params.get('vergelijk'))
	};
}

/** Reads the whole view; nonsense is left out part by part. */
export function parseScanView(params: URLSearchParams): ScanView {
	const sector = params.get('sector');
	const areas = params
		.getAll('gebieden')
		.flatMap((text) => text.split(','))
		.filter((slug) => SLUG.test(slug));
	return {
		...parseRoundChoice(params),
		sector: scannedSectors.find((each) => each === sector) ?? null,
		aspect: slugOf(params.get('aspect')),
		area: slugOf(params.get('gebied')),
		areas: [...new Set(areas)].slice(0, 50)
	};
}

/** The address of a view; what is as usual is left out. */
export function scanHref(view: ScanView): string {
	const params = new URLSearchParams();
	if (view.round) params.set('ronde', view.round);
	if (view.version) params.set('versie', String(view.version));
	if (view.compare) params.set('vergelijk', view.compare);
	if (view.sector) params.set('sector', view.sector);
	if (view.aspect) params.set('aspect', view.aspect);
	if (view.area) params.set('gebied', view.area);
	if (view.areas.length > 0) params.set('gebieden', view.areas.join(','));
	const text = params.toString().replaceAll('%2C', ',');
	return text ? `/regio-scan?${text}` : '/regio-scan';
}

const slugOf = (text: string | null) => (text !== null && SLUG.test(text) ? text : null);
