import type { AreaShape } from '#lib/areas/shapes.ts';
import type { countLayer } from '#lib/kindcentra/countLayer.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import type { Found } from '#lib/kindcentra/search/find.server.ts';
import { loadTopology } from '#lib/map/browser.ts';
import { NETHERLANDS } from '#lib/map/camera.ts';
import type { Bounds } from '#lib/map/projection.ts';
import type { coverageLayer } from '#lib/people/coverageLayer.ts';
import type { MapScan, stageLayer } from '#lib/scan/stageLayer.ts';
import type { resultsOf } from './results.ts';
import type ScanChoice from './ScanChoice.svelte';
import type SearchNote from './SearchNote.svelte';
import type SelectedItem from './SelectedItem.svelte';
import type { tellPlace } from './tell.ts';

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
	/** What list and map show, once `items` are here to look in. */
	resultsOf = $state.raw<typeof resultsOf | null>(null);
	/** Colours areas by who works there; here as soon as other filters may be asked for. */
	coverageLayer = $state.raw<typeof coverageLayer | null>(null);
	/** Colours areas by number; here as soon as the numbers may change. */
	countLayer = $state.raw<typeof countLayer | null>(null);
	/** Says more of what is pointed at on the map. */
	tellPlace = $state.raw<typeof tellPlace | null>(null);
	/** Shows what is chosen. */
	SelectedItem = $state.raw<typeof SelectedItem | null>(null);
	/** Says how a text was looked for. */
	SearchNote = $state.raw<typeof SearchNote | null>(null);
	#asked = '';
	#answer = $state.raw<Answer | null>(null);
	scan = $state.raw<MapScan | null>(null);
	/** Draws `scan`, once it is here. */
	stageLayer = $state.raw<typeof stageLayer | null>(null);
	/** Chooses what of it. */
	ScanChoice = $state.raw<typeof ScanChoice | null>(null);
	#gemeenten = $state.raw<ReadonlyMap<string, Bounds> | null>(null);
	#seeking: Promise<void> | null = null;
	#loading: Promise<void> | null = null;

	/** Fetches once; a failed attempt leaves the server's first view and may be repeated. */
	load(): Promise<void> {
		this.#loading ??= Promise.all([
			fetch('/kaart.json'),
			import('./results.ts'),
			import('#lib/kindcentra/countLayer.ts'),
			import('./SelectedItem.svelte'),
			import('./SearchNote.svelte'),
			import('./tell.ts'),
			import('#lib/people/coverageLayer.ts')
		])
			.then(async ([response, { resultsOf }, { countLayer }, selected, note, told, covered]) => {
				if (!response.ok) return;
				this.items = (await response.json()) as MapItem[];
				this.resultsOf = resultsOf;
				this.countLayer = countLayer;
				this.SelectedItem = selected.default;
				this.SearchNote = note.default;
				this.tellPlace = told.tellPlace;
				this.coverageLayer = covered.coverageLayer;
			})
			.catch(() => {
				this.#loading = null;
			});
		return this.#loading;
	}

	/** The newest round of the regio-scan, once someone asks for its layer. */
	async loadScan(): Promise<void> {
		if (this.stageLayer) return;
		const answer = await Promise.all([
			fetch('/scan.json'),
			import('#lib/scan/stageLayer.ts'),
			import('./ScanChoice.svelte')
		]).catch(() => null);
		if (!answer?.[0].ok) return;
		const [response, { stageLayer }, { default: ScanChoice }] = answer;
		this.scan = (await response.json()) as MapScan | null;
		this.stageLayer = stageLayer;
		this.ScanChoice = ScanChoice;
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
		area: string | null,
		shapes: AreaShape[],
		/** Of the gemeente, when the server has said so. */
		known?: Bounds
	): Bounds {
		const chosen = known ?? (gemeente ? this.#gemeenten?.get(gemeente) : undefined);
		if (gemeente && !chosen && typeof window !== 'undefined') void this.loadGemeenten();
		if (chosen) return padded(chosen, ROOM.gemeente);
		const bounds = shapes.find(({ slug }) => slug === area)?.bounds;
		return bounds ? padded(bounds, ROOM.area) : NETHERLANDS;
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

function padded([west, south, east, north]: Bounds, room: number): Bounds {
	const [x, y] = [(east - west) * room, (north - south) * room];
	return [west - x, south - y, east + x, north + y];
}
