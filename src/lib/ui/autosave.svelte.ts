/**
 * Saves what somebody types, a field at a time, a moment after they stop. What is not yet stored
 * is kept in the tab (as `typed.ts` does), so a reload or a lost network loses nothing.
 */
export type Fields = Record<string, unknown>;

/** What became of a save. */
export type Answer<C> =
	| { kind: 'saved'; version: number; savedAt: string; fields: Fields }
	| { kind: 'invalid'; fields: Record<string, string> }
	| { kind: 'clash'; clash: C }
	| { kind: 'refused'; message: string }
	/** Not judged: it can be sent again as it is. */
	| { kind: 'later'; why: Later };

/** No network, a server that cannot store anything now, such as on a full disk, a session that ended. */
type Later = 'offline' | 'unable' | 'signedOut';

export type SaveState = 'saved' | 'waiting' | 'saving' | Later | 'clash' | 'refused';

/** What the server judged, or why it did not. */
export async function judged(
	request: Promise<Response>
): Promise<Response | { kind: 'later'; why: Later }> {
	const response = await request.catch(() => null);
	if (!response) return { kind: 'later', why: 'offline' };
	if (response.status === 401) return { kind: 'later', why: 'signedOut' };
	const rests = response.status >= 500 || response.status === 429;
	return rests ? { kind: 'later', why: 'unable' } : response;
}

const QUIET = 800;
const AGAIN = [2000, 5000, 15_000];
const PREFIX = 'typed:';

export class Autosave<C> {
	state = $state<SaveState>('saved');
	/** Moment of the last save in this tab (ISO). */
	savedAt = $state<string | null>(null);
	/** What is wrong with a field, for beside it; such a field is not stored. */
	problems = $state<Record<string, string>>({});
	clash = $state.raw<C | null>(null);
	message = $state<string | null>(null);
	version: number;

	readonly #key: string;
	readonly #send: (version: number, fields: Fields) => Promise<Answer<C>>;
	readonly #onsaved: (fields: Fields, typed: readonly string[]) => void;
	#pending: Fields = {};
	/** What was refused and still stands in the form: kept, so that a reload shows it again. */
	#wrong: Fields = {};
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;
	#failures = 0;

	constructor(it: {
		/** Names the record, for what is kept in the tab. */
		key: string;
		version: number;
		send: (version: number, fields: Fields) => Promise<Answer<C>>;
		/**
		 * Called with every field as it is stored now, and the names of those in which stands what was
		 * typed: sent just now, waiting, or refused.
		 */
		onsaved: (fields: Fields, typed: readonly string[]) => void;
	}) {
		this.#key = PREFIX + it.key;
		this.version = it.version;
		this.#send = it.send;
		this.#onsaved = it.onsaved;
	}

	/** Names of the fields that hold something that is not stored: it waits, or was refused. */
	get held(): string[] {
		return [...Object.keys(this.#pending), ...Object.keys(this.#wrong)];
	}

	/** What an earlier visit in this tab typed and could not store; it is sent now. */
	restore(): Fields {
		try {
			const kept = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') as {
				version: number;
				fields: Fields;
			} | null;
			if (!kept) return {};
			this.#pending = { ...kept.fields };
			// What was typed builds on what was seen then: another's changes are merged, not lost.
			this.version = Math.min(this.version, kept.version);
			this.#later(0);
			return kept.fields;
		} catch {
			return {};
		}
	}

	change(fields: Fields): void {
		Object.assign(this.#pending, fields);
		for (const name of Object.keys(fields)) {
			Reflect.deleteProperty(this.problems, name);
			Reflect.deleteProperty(this.#wrong, name);
		}
		for (const [name, value] of Object.entries(this.#wrong)) {
			if (name in this.problems) continue;
			this.#pending[name] ??= value;
			Reflect.deleteProperty(this.#wrong, name);
		}
		this.#keep();
		if (!['clash', 'offline', 'unable'].includes(this.state)) this.state = 'waiting';
		this.#later(QUIET);
	}

	/** After a choice between two versions: stores it on top of the other's. */
	resolve(fields: Fields, version: number): Promise<void> {
		this.clash = null;
		this.version = version;
		this.#pending = { ...fields, ...this.#pending };
		this.state = 'waiting';
		return this.flush();
	}

	/** Sends what waits, now. Answers when nothing waits any more, or it cannot be sent. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		while (this.#running) await this.#running;
		if (this.clash || Object.keys(this.#pending).length === 0) return;
		this.#running = this.#attempt().finally(() => (this.#running = null));
		await this.#running;
	}

	/** Stops the clock; what waits stays kept in the tab. */
	stop(): void {
		clearTimeout(this.#timer);
	}

	async #attempt(): Promise<void> {
		const sent = this.#pending;
		this.#pending = {};
		this.state = 'saving';
		const answer = await this.#send(this.version, sent);
		// What was typed meanwhile is newer than what was sent.
		const putBack = (fields: Fields) => (this.#pending = { ...fields, ...this.#pending });
		switch (answer.kind) {
			case 'saved':
				this.#failures = 0;
				this.version = answer.version;
				this.savedAt = answer.savedAt;
				this.message = null;
				this.#onsaved(answer.fields, [...Object.keys(sent), ...this.held]);
				break;
			case 'invalid': {
				this.problems = { ...this.problems, ...answer.fields };
				const good = Object.entries(sent).filter(([name]) => !(name in answer.fields));
				const bad = Object.entries(sent).filter(([name]) => name in answer.fields);
				// Refused for another field only, all of it goes along once that one changes.
				this.#wrong = { ...this.#wrong, ...(bad.length > 0 ? Object.fromEntries(bad) : sent) };
				if (bad.length > 0) putBack(Object.fromEntries(good));
				break;
			}
			case 'clash':
				putBack({});
				this.clash = answer.clash;
				this.#keep(sent);
				this.state = 'clash';
				return;
			case 'refused':
				this.message = answer.message;
				this.#keep(sent);
				this.state = 'refused';
				return;
			case 'later':
				putBack(sent);
				this.#keep();
				this.state = answer.why;
				this.#later(AGAIN[Math.min(this.#failures++, AGAIN.length - 1)] ?? 15_000);
				return;
		}
		this.#keep();
		const more = Object.keys(this.#pending).length > 0;
		this.state = more ? 'waiting' : 'saved';
		if (more) this.#later(0);
	}

	#later(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), milliseconds);
	}

	#keep(fields: Fields = {}): void {
		const all = { ...fields, ...this.#wrong, ...this.#pending };
		try {
			if (Object.keys(all).length === 0) sessionStorage.removeItem(this.#key);
			else
				sessionStorage.setItem(this.#key, JSON.stringify({ version: this.version, fields: all }));
		} catch {
			// No storage: then it is in this page only.
		}
	}
}
