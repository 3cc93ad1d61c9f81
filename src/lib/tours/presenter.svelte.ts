import { SvelteSet } from 'svelte/reactivity';
import { afterPaint } from './afterPaint.ts';
import {
	advance,
	atStart,
	readPlace,
	writePlace,
	type Command,
	type ShowState
} from './control.ts';
import { openLink, type Link } from './link.ts';
import { recall, remember } from './memory.ts';
import { watchServer } from './network.ts';
import { remarkOn, stepsOf, type Show, type Slide } from './show.ts';

/** How long a quiet note stays, in milliseconds. */
const NOTE = 6000;
/** A reload that had begun still ends at the address before; after so long none is under way, in ms. */
const CERTAIN = 2000;

/** The running show: where it is, what it remembers, and whom it tells. */
export class Presenter {
	readonly show: Show;
	state = $state.raw<ShowState>(atStart);
	/**
	 * Index of the slide that map, foot and memory stand at: they follow once the words of a scene
	 * are on the screen, so that nothing holds those up.
	 */
	settled = $state(0);
	/** Moment in ms; 0: the clock of the show does not run yet. */
	startedAt = $state(0);
	sceneAt = $state(0);
	/** Said quietly at the foot, for the presenter. */
	note = $state('');
	/** What is amiss, for the presenter alone: their window says it, and the controls of the stage. */
	trouble = $state('');
	/** Slides that were shown, for the overview. */
	readonly seen = new SvelteSet<string>();
	/** Whether the show is stored in this browser, so that a reload needs no server; null: not known yet. */
	#atHand: boolean | null = null;
	#reachable = true;
	/** The stage should be left. */
	onleave: () => void = () => undefined;
	/** The place in the address changed. */
	onplace: (hash: string) => void = () => undefined;

	readonly #steps: number[];
	#link: Link | null = null;
	/** It was said that this browser keeps nothing. */
	#forgetful = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The place that the address says. */
	#address = '';
	/** Follows the words; null once it did. */
	#following: (() => void) | null = null;
	#callOff: () => void = () => undefined;

	constructor(show: Show) {
		this.show = show;
		this.#steps = show.slides.map(stepsOf);
	}

	get slide(): Slide | undefined {
		return this.show.slides[this.state.index];
	}

	/** Goes on where the address, or else the memory of this browser, says the show was. */
	resume(hash: string, now: number): void {
		this.sceneAt = now;
		const kept = recall(this.show.slug, now);
		const index = this.show.slides.findIndex(({ id }) => id === kept?.id);
		const known = kept && index >= 0 ? { index, step: kept.step } : null;
		// The page ended before its address could follow.
		const behind = hash !== '' && kept?.behind === hash;
		const place = behind ? known : (readPlace(hash) ?? (index > 0 ? known : null));
		this.#address = hash;
		if (kept && place) this.startedAt = kept.startedAt;
		if (place) this.run({ type: 'show', ...place });
		else this.#enter(now);
		this.#follow();
		if (place && place.index > 0 && !hash)
			this.say(`Verder bij scène ${this.state.index + 1}. Home: vooraan beginnen.`);
		else if (this.show.skipped > 0 && this.state.index === 0)
			this.say(
				this.show.skipped === 1
					? 'Eén scène wordt overgeslagen: zie de controle in de werkplek.'
					: `${this.show.skipped} scènes worden overgeslagen: zie de controle in de werkplek.`
			);
	}

	/** Listens to the speaker's window. Answers how to stop. */
	join(): () => void {
		const link = openLink(this.show.slug, (message) => {
			if (message.type === 'command') this.run(message.command);
			else if (message.type === 'clock') this.setClock(message.runs, Date.now());
			else if (message.type === 'hello') this.#tell();
			else if (message.type === 'stage')
				this.say('Deze tour is ook in een ander venster geopend; het sprekervenster stuurt beide.');
		});
		this.#link = link;
		link.send({ type: 'stage' });
		this.#tell();
		const unwatch = watchServer((reachable) => {
			this.#reachable = reachable;
			this.#worry();
		});
		return () => {
			this.#callOff();
			unwatch();
			link.close();
			clearTimeout(this.#timer);
		};
	}

	set atHand(stored: boolean) {
		this.#atHand = stored;
		this.#worry();
	}

	#worry(): void {
		const still = this.#atHand === false ? ', maar herlaad het podium niet' : '';
		this.trouble = this.#reachable
			? ''
			: `De server is niet bereikbaar. De presentatie gaat gewoon door${still}.`;
		this.#tell();
	}

	run(command: Command): void {
		const before = this.state;
		const next = advance(before, command, this.#steps);
		if (next === 'leave') {
			this.#follow();
			this.#callOff();
			if (this.slide) this.#remember(this.slide, Date.now());
			return this.onleave();
		}
		this.state = next;
		const moved = next.index !== before.index || next.step !== before.step;
		// the show begins with the first step forward
		if (moved && command.type === 'next' && this.startedAt === 0) this.startedAt = Date.now();
		if (next.typed) this.say(`Naar scène ${next.typed}: druk op Enter`);
		else if (before.typed) {
			const asked = Number(before.typed);
			const isMissing = command.type === 'enter' && asked !== next.index + 1;
			this.say(isMissing ? `Er is geen scène ${asked}: het zijn er ${this.#steps.length}` : '');
		}
		if (moved) this.#enter(Date.now());
		else if (next.blank !== before.blank) this.#tell();
	}

	/** Starts the clock of the show, or puts it back until the next step forward. */
	setClock(runs: boolean, now: number): void {
		this.sceneAt = now;
		this.startedAt = runs ? now : 0;
		if (this.slide) this.#remember(this.slide, now);
		this.#tell();
	}

	say(note: string): void {
		clearTimeout(this.#timer);
		this.note = note;
		if (note) this.#timer = setTimeout(() => (this.note = ''), NOTE);
	}

	#enter(now: number): void {
		const { slide } = this;
		if (!slide) return;
		if (!this.seen.has(slide.id) || this.state.step === 0) this.sceneAt = now;
		this.seen.add(slide.id);
		const remark = remarkOn(slide);
		if (remark) this.say(remark);
		this.#remember(slide, now, this.#address);
		this.#callOff();
		this.#following = () => this.#keep(slide, now);
		this.#callOff = afterPaint(() => this.#follow());
	}

	/** What follows the words, now. */
	#follow(): void {
		const run = this.#following;
		this.#following = null;
		this.#callOff();
		run?.();
	}

	/** Map and foot come along; address and speaker hear of it. */
	#keep(slide: Slide, at: number): void {
		this.settled = this.state.index;
		this.#address = writePlace(this.state);
		this.onplace(this.#address);
		this.#tell();
		const timer = setTimeout(() => this.#remember(slide, at), CERTAIN);
		this.#callOff = () => clearTimeout(timer);
	}

	#remember({ id }: Slide, at: number, behind = ''): void {
		const { startedAt, state } = this;
		const place = { id, step: state.step, startedAt, at, behind };
		if (remember(this.show.slug, place) || this.#forgetful) return;
		this.#forgetful = true;
		this.say('Deze browser kan niets bewaren: na een herstart begint de tour vooraan.');
	}

	#tell(): void {
		const { index, step, blank } = this.state;
		const { startedAt, sceneAt, trouble } = this;
		this.#link?.send({ type: 'state', state: { index, step, blank, startedAt, sceneAt, trouble } });
	}
}
