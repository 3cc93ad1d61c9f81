/**
 * Small things that this browser keeps under an account, until they have been sent: they survive
 * a reload, a lost connection and a session that ended. One key for each, so that tabs never
 * overwrite what another tab keeps. Signing out clears all of it.
 */
export const PREFIX = 'kept:';

/** The part of `Storage` that is needed; tests bring their own. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What is kept of one kind, under one account. */
export class KeptItems<T> {
	readonly #prefix: string;
	readonly #store: Store;
	readonly #read: (value: unknown) => T | null;

	/** `read` makes a value of what was stored, or null when it is none. */
	constructor(store: Store, kind: string, owner: string, read: (value: unknown) => T | null) {
		this.#prefix = `${PREFIX}${kind}:${owner}:`;
		this.#store = store;
		this.#read = read;
	}

	all(): T[] {
		return keysOf(this.#store)
			.filter((key) => key.startsWith(this.#prefix))
			.flatMap((key) => {
				try {
					const value = this.#read(JSON.parse(this.#store.getItem(key) ?? 'null'));
					return value === null ? [] : [value];
				} catch {
					return [];
				}
			});
	}

	/** Answers whether it was stored: a store may be full, or switched off. */
	put(id: string, value: T): boolean {
		try {
			this.#store.setItem(this.#prefix + id, JSON.stringify(value));
			return true;
		} catch {
			return false;
		}
	}

	drop(id: string): void {
		this.#store.removeItem(this.#prefix + id);
	}
}

/** How many things are kept under any account in this browser. */
export const countKept = (store: Store): number =>
	keysOf(store).filter((key) => key.startsWith(PREFIX)).length;

/** What is kept of one kind, under any account, as it was stored. */
export const keptOf = (store: Store, kind: string): unknown[] =>
	keysOf(store)
		.filter((key) => key.startsWith(`${PREFIX}${kind}:`))
		.flatMap((key): unknown[] => {
			try {
				return [JSON.parse(store.getItem(key) ?? 'null')];
			} catch {
				return [];
			}
		});

/**
 * What becomes of `n` changes that wait; empty when there are none. Its own text runs in a page that
 * has nothing of the site at hand, so it uses nothing from outside.
 */
export const waitingInWords = (n: number): string =>
	n === 0
		? ''
		: n === 1
			? '1 wijziging wacht in deze browser; zij wordt verstuurd zodra er verbinding is.'
			: `${n} wijzigingen wachten in deze browser; ze worden verstuurd zodra er verbinding is.`;

/** Call at sign-out: the next person at this screen finds nothing. */
export function forgetAllKept(store: Store): void {
	for (const key of keysOf(store)) if (key.startsWith(PREFIX)) store.removeItem(key);
}

const keysOf = (store: Store) =>
	Array.from({ length: store.length }, (_, index) => store.key(index)).filter(
		(key): key is string => key !== null
	);

/** The store of this browser, or one that forgets when the tab closes where it is switched off. */
export function browserStore(): Store {
	try {
		localStorage.setItem(`${PREFIX}try`, '');
		localStorage.removeItem(`${PREFIX}try`);
		return localStorage;
	} catch {
		return memoryStore();
	}
}

export function memoryStore(): Store {
	const items = new Map<string, string>();
	return {
		get length() {
			return items.size;
		},
		key: (index) => [...items.keys()][index] ?? null,
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => void items.set(key, value),
		removeItem: (key) => void items.delete(key)
	};
}
