import { Autosave, type Answer, type Fields, type SaveState } from '#lib/ui/autosave.svelte.ts';
import { sendChange, type Change, type Clash, type Sent } from './send.ts';

/** How bad each state of saving is: the worst one is shown. */
const severity: SaveState[] = [
	'saved',
	'waiting',
	'saving',
	'offline',
	'unable',
	'signedOut',
	'refused',
	'clash'
];

/** What is saved of one plan: one `Autosave` for each thing that was touched, sent in turn. */
export class PlanSaves {
	readonly #planId: string;
	/** A record rather than a map: who waits for one that is not there yet hears of that one only. */
	readonly #all = $state<Record<string, Autosave<Clash>>>({});
	#turn: Promise<unknown> = Promise.resolve();

	/** The state of saving as a whole. */
	readonly state: SaveState = $derived(
		Object.values(this.#all).reduce<SaveState>(
			(worst, { state }) => (severity.indexOf(state) > severity.indexOf(worst) ? state : worst),
			'saved'
		)
	);
	/** Moment of the last save (ISO), or null. */
	readonly savedAt: string | null = $derived(
		Object.values(this.#all).reduce<string | null>(
			(last, { savedAt }) =>
				savedAt !== null && (last === null || savedAt > last) ? savedAt : last,
			null
		)
	);
	/** How many fields hold something that cannot be stored as it is. */
	readonly wrong: number = $derived(
		Object.values(this.#all).reduce((sum, { problems }) => sum + Object.keys(problems).length, 0)
	);

	constructor(planId: string) {
		this.#planId = planId;
	}

	get = (id: string): Autosave<Clash> | undefined => this.#all[id];
	/** Whether nothing of it waits, clashes or was refused. */
	isSettled = (id: string): boolean => {
		const save = this.get(id);
		return !save || (save.state === 'saved' && save.held.length === 0);
	};

	/** The save named `id`, made when there is none yet. */
	of(
		id: string,
		it: {
			version: number;
			send: (version: number, fields: Fields) => Promise<Answer<Clash>>;
			onsaved?: (row: Fields, typed: readonly string[]) => void;
		}
	): Autosave<Clash> {
		const there = this.#all[id];
		if (there) return there;
		const { onsaved = () => undefined } = it;
		const save = new Autosave<Clash>({ ...it, key: `plan/${this.#planId}/${id}`, onsaved });
		this.#all[id] = save;
		return save;
	}

	/** Names of what an earlier visit in this tab could not store. */
	kept(): string[] {
		const prefix = `typed:plan/${this.#planId}/`;
		return Object.keys(sessionStorage)
			.filter((key) => key.startsWith(prefix))
			.map((key) => key.slice(prefix.length));
	}

	/** Sends a change when its turn comes; a function says only then what it is. */
	send(change: Change | (() => Change)): Promise<Sent> {
		const sent = this.#turn.then(() =>
			sendChange(this.#planId, typeof change === 'function' ? change() : change)
		);
		this.#turn = sent.catch(() => undefined);
		return sent;
	}

	/** Sends all that waits, now. */
	async flush(): Promise<void> {
		await Promise.all(Object.values(this.#all).map((save) => save.flush()));
	}
}
