import type { AreaShape } from '#lib/areas/shapes.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import type { Found } from '#lib/kindcentra/search/find.server.ts';
import { loadTopology } from '#lib/map/browser.ts';
import { NETHERLANDS } from '#lib/map/camera.ts';
import { padded, unionOf, type Bounds } from '#lib/map/projection.ts';
import type { MapScan } from '#lib/scan/stageLayer.ts';
import type * as later from './later.ts';
import type * as scanLater from './scanLater.ts';

/** Around an area some of its neighbours stay in sight, around a gemeente more of them. */
const ROOM = { area: 0.1, gemeente: 0.7 };

/** How long a change of the list waits for the server; until then it shows what is loaded. */
const PATIENCE = 300;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What the server found for a text; no `ids` when it could not be asked. */
type Answer = { text: string } & (Found | { ids: null });

/** Everything public in the browser, so that filters answer at once and without network. */
class Catalogue {
	items = $state.raw<readonly MapItem[] | null>(null);
	/** What looks in `items` and shows them; here as soon as they are. */
	later = $state.raw<Partial<typeof later>>({});
	#asked = '';
	#answer = $state.raw<Answer | null>(null);
	scan = $state.raw<MapScan | null>(null);
	/** It was asked for, and the network did not give it. */
	scanMissing = $state(false);
	/** Draws `scan`, and chooses what of it. */
	scanLater = $state.raw<Partial<typeof scanLater>>({});
	#gemeenten = $state.raw<ReadonlyMap<string, Bounds> | null>(null);
	#seeking: Promise<void> | null = null;
	#loading: Promise<void> | null = null;

	/** Fetches once; a failed attempt leaves the server's first view and may be repeated. */
	load(): Promise<void> {
		this.#loading ??= Promise.all([fetch('/kaart.json'), import('./later.ts')])
			.then(async ([response, later]) => {
				if (!response.ok) return;
				this.items = (await response.json()) as MapItem[];
				this.later = later;
				// At hand when somebody types, also when the network has gone by then.
				import('./suggest.ts').then(({ loadPlaceIndex }) => loadPlaceIndex()).catch(() => {});
			})
			.catch(() => {
				this.#loading = null;
			});
		return this.#loading;
	}

	/** The newest round of the regio-scan, once someone asks for its layer. */
	async loadScan(): Promise<void> {
		if (this.scanLater.stageLayer) return;
		const answer = await Promise.all([fetch('/scan.json'), import('./scanLater.ts')]).catch(
			() => null
		);
		this.scanMissing = !answer?.[0].ok;
		if (!answer?.[0].ok) return;
		const [response, scanLater] = answer;
		this.scan = (await response.json()) as MapScan | null;
		this.scanLater = scanLater;
	}

	/** What a text finds, if the server has said so. */
	found(text: string): Found | null {
		return this.#answer?.text === text && this.#answer.ids ? this.#answer : null;
	}
	/** Whether the server could not be asked about this text. */
	partial = (text: string): boolean => this.#answer?.text === text && this.#answer.ids === null;

	/** Asks the server what a text finds; waits only briefly for it. */
	async search(text: string): Promise<void> {
		this.#asked = text;
		const known = this.found(text);
		if (!text || (known && !known.partial)) return;
		const take = (found: Found | { ids: null }) => {
			if (this.#asked === text) this.#answer = { text, ...found };
		};
		const asked = fetch(`/zoeken.json?${new URLSearchParams({ q: text })}`)
			.then(async (response) => take(response.ok ? await response.json() : { ids: null }))
			.catch(() => take({ ids: null }));
		await Promise.race([asked, wait(PATIENCE)]);
	}

	/** What the map should show for a choice of gemeente or area (by slug). */
	boundsOf(
		gemeente: string | null,
		/** Ids of what was chosen; a province may stand for several. */
		areas: readonly string[],
		shapes: AreaShape[],
		/** Of the gemeente, when the server has said so. */
		known?: Bounds
	): Bounds {
		const chosen = known ?? (gemeente ? this.#gemeenten?.get(gemeente) : undefined);
		if (gemeente && !chosen && typeof window !== 'undefined') void this.loadGemeenten();
		if (chosen) return padded(chosen, ROOM.gemeente);
		const boxes = shapes.filter(({ id }) => areas.includes(id)).map(({ bounds }) => bounds);
		return boxes.length > 0 ? padded(unionOf(boxes), ROOM.area) : NETHERLANDS;
	}

	/** Where gemeenten lie: whoever chooses one waits for it, or the map would look elsewhere first. */
	loadGemeenten(): Promise<void> {
		this.#seeking ??= Promise.all([loadTopology('detail'), import('#lib/map/topology.ts')])
			.then(([detail, { polygons }]) => {
				this.#gemeenten = new Map(
					polygons(detail, 'gemeenten').map(({ id, properties }) => [id, properties.bbox])
				);
			})
			.catch(() => {
				this.#seeking = null;
			});
		return this.#seeking;
	}
}

export const catalogue = new Catalogue();
