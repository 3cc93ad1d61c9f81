/**
 * Where a show was, kept in the browser so that it goes on there after a crash. A browser that
 * keeps nothing (private window, storage full) costs only that.
 */
interface Place {
	/** Id of the slide: numbers move when a scene is added. */
	id: string;
	step: number;
	startedAt: number;
	/** Last sign of life, ms. */
	at: number;
	/** What the address said while it had yet to follow, such as "#7.2"; empty once it did. */
	behind: string;
}

/** After so long it is another day, and the show begins at its beginning. */
const REMEMBERED = 6 * 3_600_000;
const keyOf = (slug: string) => `regiotour/${slug}`;

/** Whether it could be kept; the address remembers the place too. */
export function remember(slug: string, place: Place): boolean {
	try {
		localStorage.setItem(keyOf(slug), JSON.stringify(place));
		return true;
	} catch {
		return false;
	}
}

/** What was remembered, for some hours (`now` in milliseconds); null when there is nothing. */
export function recall(slug: string, now: number): Place | null {
	try {
		const place = JSON.parse(localStorage.getItem(keyOf(slug)) ?? 'null') as Partial<Place> | null;
		if (!place || typeof place.id !== 'string' || typeof place.at !== 'number') return null;
		if (now - place.at > REMEMBERED || place.at > now) return null;
		const { id, at, step, startedAt, behind } = place;
		return {
			...{ id, at },
			step: typeof step === 'number' ? step : 0,
			startedAt: typeof startedAt === 'number' ? startedAt : 0,
			behind: typeof behind === 'string' ? behind : ''
		};
	} catch {
		return null;
	}
}
