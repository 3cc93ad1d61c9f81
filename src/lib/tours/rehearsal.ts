import type { Miss } from './offline.ts';
import type { Presenter } from './presenter.svelte.ts';
import { stepsOf } from './show.ts';

/** What came of walking through a show without network. */
export interface RehearsalResult {
	/** ISO 8601. */
	at: string;
	/** State of the tour that was rehearsed. */
	updatedAt: string;
	scenes: number;
	/** Exactly what is missing; empty is green. */
	missing: string[];
	/** What is good to know and keeps nothing from working. */
	remarks: string[];
}

const keyOf = (slug: string) => `regiotour/${slug}/proef`;

export function keepResult(slug: string, result: RehearsalResult): void {
	try {
		localStorage.setItem(keyOf(slug), JSON.stringify(result));
	} catch {
		// Then only this page knows.
	}
}

export function lastResult(slug: string): RehearsalResult | null {
	try {
		return JSON.parse(localStorage.getItem(keyOf(slug)) ?? 'null') as RehearsalResult | null;
	} catch {
		return null;
	}
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Once map and foot stand at the scene too. */
async function settled(presenter: Presenter): Promise<void> {
	for (let n = 0; n < 40 && presenter.settled !== presenter.state.index; n++) await pause(50);
	await pause(60);
}

/**
 * Walks through every step of every scene while the service worker keeps the network shut, and
 * answers what was asked for in vain.
 * @param kind how the map is drawn
 */
export async function rehearse(
	presenter: Presenter,
	kind: 'map' | 'drawing',
	onscene: (number: number) => void
): Promise<RehearsalResult> {
	const { show } = presenter;
	const missing = new Set<string>();
	const hear = ({ data }: MessageEvent<Miss>) => {
		if (data.type === 'miss' && data.path !== '/kaart.json') missing.add(`bestand ${data.path}`);
	};
	navigator.serviceWorker.addEventListener('message', hear);
	try {
		if (await reaches('/kaart.json'))
			missing.add('de proef zelf: het netwerk kon niet worden afgesloten, laad de pagina opnieuw');
		for (const page of ['', '/presenteren', '/spreker', '/hand-out'])
			if (!(await reaches(`/regiotour/${show.slug}${page}`)))
				missing.add(`pagina /regiotour/${show.slug}${page}`);
		for (const [index, slide] of show.slides.entries()) {
			onscene(index + 1);
			for (let step = 0; step < stepsOf(slide); step++) {
				presenter.run({ type: 'show', index, step });
				await settled(presenter);
				const stage = document.querySelector('[data-scene]');
				if (stage?.getAttribute('data-scene') !== String(index + 1))
					missing.add(`scène ${index + 1} (${slide.title})`);
			}
			for (const image of document.images)
				if (image.complete && image.naturalWidth === 0)
					missing.add(`foto in scène ${index + 1} (${slide.title})`);
		}
		if (!document.fonts.check('600 20px "Atkinson Hyperlegible Next"'))
			missing.add('het lettertype');
	} finally {
		navigator.serviceWorker.removeEventListener('message', hear);
	}
	presenter.run({ type: 'first' });
	return {
		at: new Date().toISOString(),
		updatedAt: show.updatedAt,
		scenes: show.slides.length,
		missing: [...missing],
		remarks:
			kind === 'drawing' ? ['Deze computer tekent de kaart zonder vluchten (geen WebGL).'] : []
	};
}

async function reaches(path: string): Promise<boolean> {
	try {
		return (await fetch(path)).ok;
	} catch {
		return false;
	}
}
