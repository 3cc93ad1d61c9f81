import type { KeptItems } from '#lib/ui/kept.ts';
import type { EditorCell } from '../matrix.server.ts';
import type { CellFields } from '../merging.ts';
import {
	changeCell,
	discardCell,
	holdBack,
	inOrder,
	nextEntry,
	resolveClash,
	settle,
	tryAgain,
	type Change,
	type Entry,
	type Hold,
	type QueueStep
} from './queue.ts';

/** What became of an entry that was sent. */
export type Answer =
	/** `author`: who else changed the cell since the entry began; `own` when that was nobody. */
	| { kind: 'saved'; cell: EditorCell; author: string; own: boolean }
	| { kind: 'held'; hold: Hold }
	/** It could not be judged: the same entry is sent again later. */
	| { kind: 'waits'; why: Waiting };
/** Why nothing is sent: no network, no session, too fast, or a server that cannot store. */
export type Waiting = 'offline' | 'signedOut' | 'tooMany' | 'unable';

interface Means {
	kept: KeptItems<Entry>;
	send: (entry: Entry) => Promise<Answer>;
	onsaved: (cell: EditorCell) => void;
	/** Runs `task` while no other tab of this account runs one. */
	alone: (task: () => Promise<void>) => Promise<void>;
	newId: () => string;
}

/** Milliseconds without typing before a change is sent, and between attempts that failed. */
const QUIET = 700;
const PAUSES = [2000, 5000, 15_000, 30_000];

/**
 * The queue of saves of one account in this tab: the store is its memory, other tabs share it.
 * Empty until `reload` is called, so that server and browser begin alike.
 */
export class SaveQueue {
	entries = $state.raw<Entry[]>([]);
	sending = $state(false);
	waiting = $state<Waiting | null>(null);
	/** Moment of the last save, by the server's clock. */
	savedAt = $state<string | null>(null);
	/** The browser could not store it: it is only in this tab. */
	unkept = $state(false);

	readonly #means: Means;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	#stopped = false;
	#running: Promise<void> | null = null;
	/** While somebody types nothing new is sent; milliseconds of `performance.now()`. */
	#quietAt = 0;

	constructor(means: Means) {
		this.#means = means;
	}

	/** Reads again what is stored; call when another tab changed it. */
	reload(): void {
		if (!this.unkept) this.entries = inOrder(this.#means.kept.all());
	}

	change(change: Change): void {
		this.reload();
		this.#apply(changeCell(this.entries, change, this.#means.newId()));
		this.#quietAt = performance.now() + QUIET;
		this.#later(QUIET);
	}

	resolve(id: string, fields: CellFields, version: number): void {
		this.reload();
		this.#apply(resolveClash(this.entries, id, fields, version, this.#means.newId()));
		void this.flush();
	}

	discard(id: string): void {
		this.reload();
		this.#apply(discardCell(this.entries, id));
	}

	/** Sends what waits, also what was refused for what it met; answers when that was tried. */
	async tryAgain(): Promise<void> {
		this.reload();
		this.#apply(tryAgain(this.entries));
		await this.flush();
	}

	/** Sends what waits, in order; answers when all is sent or nothing more can be. */
	async flush(): Promise<void> {
		this.#quietAt = 0;
		await this.#run();
	}

	#run(): Promise<void> {
		clearTimeout(this.#timer);
		this.#running ??= this.#means.alone(() => this.#drain()).finally(() => (this.#running = null));
		return this.#running;
	}

	stop(): void {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}

	async #drain(): Promise<void> {
		this.reload();
		if (this.#stopped || !nextEntry(this.entries)) return;
		this.sending = true;
		for (let entry = nextEntry(this.entries); entry; entry = nextEntry(this.entries)) {
			if (!entry.tried && performance.now() < this.#quietAt) break;
			const tried = { ...entry, tried: true };
			this.#apply({ put: [tried], drop: [] });
			const answer = await this.#means.send(tried);
			if (this.#stopped) break;
			this.reload();
			if (answer.kind === 'waits') {
				this.waiting = answer.why;
				this.#later(PAUSES[Math.min(this.#failures, PAUSES.length - 1)] ?? QUIET);
				this.#failures += 1;
				break;
			}
			this.waiting = null;
			this.#failures = 0;
			this.#take(tried, answer);
		}
		this.sending = false;
	}

	#take(sent: Entry, answer: Exclude<Answer, { kind: 'waits' }>): void {
		// Signed out in another tab, or let go of: then nothing of it may come back.
		const known = this.entries.some(({ entryId }) => entryId === sent.entryId);
		if (answer.kind === 'held') {
			if (known) this.#apply(holdBack(this.entries, sent, answer.hold, this.#means.newId()));
			return;
		}
		if (known) this.#apply(settle(this.entries, sent, answer.cell, answer));
		this.savedAt = answer.cell.updatedAt;
		this.#means.onsaved(answer.cell);
	}

	#apply({ put, drop }: QueueStep): void {
		const { kept } = this.#means;
		for (const entry of put) if (!kept.put(entry.entryId, entry)) this.unkept = true;
		for (const id of drop) kept.drop(id);
		const gone = [...drop, ...put.map(({ entryId }) => entryId)];
		this.entries = inOrder([
			...this.entries.filter(({ entryId }) => !gone.includes(entryId)),
			...put
		]);
	}

	#later(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#run(), milliseconds);
	}
}
