/**
 * How a show is driven: keys, clickers and the speaker's window become commands, and a command
 * makes the next state. Pure, so that no key can break a show.
 */

export type Overlay = 'overview' | 'help' | 'code';
export interface ShowState {
	/** Index of the slide, and how far it has unfolded. */
	index: number;
	step: number;
	blank: 'black' | 'white' | null;
	overlay: Overlay | null;
	pointer: boolean;
	/** Digits typed so far, of the number of a scene. */
	typed: string;
}
export const atStart: ShowState = {
	...{ index: 0, step: 0, blank: null, overlay: null, pointer: false, typed: '' }
};

export type Command =
	| { type: 'next' | 'previous' | 'first' | 'last' | 'escape' | 'enter' | 'pointer' }
	| { type: 'blank'; colour: 'black' | 'white' }
	| { type: 'overlay'; overlay: Overlay }
	| { type: 'digit'; digit: string }
	| { type: 'show'; index: number; step?: number };

/** Things that keys ask for outside the show itself. */
export type Aside = { type: 'fullscreen' } | { type: 'speaker' };

const simple: Record<string, (Command | Aside)['type']> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Backspace: 'previous',
	Home: 'first',
	End: 'last',
	Escape: 'escape',
	Enter: 'enter',
	l: 'pointer',
	f: 'fullscreen',
	s: 'speaker'
};

/**
 * What a key asks for, or null when it is not ours. Clickers send PageUp, PageDown, "." or "b",
 * Escape; "," and "." are the keys of PowerPoint for white and black.
 */
export function commandOf(event: {
	key: string;
	ctrlKey?: boolean;
	metaKey?: boolean;
	altKey?: boolean;
	shiftKey?: boolean;
}): Command | Aside | null {
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	if (key === ' ' && event.shiftKey) return { type: 'previous' };
	if (/^\d$/.test(key)) return { type: 'digit', digit: key };
	if (key === 'b' || key === '.') return { type: 'blank', colour: 'black' };
	if (key === 'w' || key === ',') return { type: 'blank', colour: 'white' };
	if (key === 'o') return { type: 'overlay', overlay: 'overview' };
	if (key === '?' || key === 'h') return { type: 'overlay', overlay: 'help' };
	if (key === 'q') return { type: 'overlay', overlay: 'code' };
	const type = simple[key];
	return type ? ({ type } as Command | Aside) : null;
}

/**
 * The state after a command.
 * @param steps for each slide, how many steps it has
 * @returns `leave` when the show itself should be left
 */
export function advance(
	state: ShowState,
	command: Command,
	steps: readonly number[]
): ShowState | 'leave' {
	const shown = { ...state, typed: '' };
	const last = steps.length - 1;
	const go = (index: number, step = 0): ShowState => ({
		...shown,
		blank: null,
		overlay: null,
		index: Math.min(Math.max(index, 0), Math.max(last, 0)),
		step
	});
	const { index, step } = state;
	const lastStep = (steps[index] ?? 1) - 1;
	switch (command.type) {
		case 'next':
			if (state.blank) return { ...shown, blank: null };
			if (step < lastStep) return go(index, step + 1);
			return index < last ? go(index + 1) : go(index, step);
		case 'previous':
			if (state.blank) return { ...shown, blank: null };
			if (step > 0) return go(index, step - 1);
			return index > 0 ? go(index - 1, (steps[index - 1] ?? 1) - 1) : go(0);
		case 'first':
			return go(0);
		case 'last':
			return go(last);
		case 'show': {
			const target = Math.min(Math.max(command.index, 0), Math.max(last, 0));
			const wanted = command.step ?? 0;
			return go(target, Math.min(Math.max(wanted, 0), (steps[target] ?? 1) - 1));
		}
		case 'digit':
			return { ...state, typed: (state.typed + command.digit).slice(-3) };
		case 'enter': {
			const number = Number(state.typed);
			if (state.typed === '') return advance(state, { type: 'next' }, steps);
			return number >= 1 && number <= steps.length ? go(number - 1) : shown;
		}
		case 'blank':
			return { ...shown, blank: state.blank === command.colour ? null : command.colour };
		case 'overlay':
			return { ...shown, overlay: state.overlay === command.overlay ? null : command.overlay };
		case 'pointer':
			return { ...shown, pointer: !state.pointer };
		case 'escape':
			if (state.blank || state.overlay || state.typed)
				return { ...shown, blank: null, overlay: null };
			return state.pointer ? { ...shown, pointer: false } : 'leave';
	}
}

/** "#7" or "#7.2": number of the slide, and of the step where it has unfolded further. */
export const writePlace = ({ index, step }: Pick<ShowState, 'index' | 'step'>): string =>
	step === 0 ? `#${index + 1}` : `#${index + 1}.${step + 1}`;

/** Both from 0; null for what is no place. */
export function readPlace(hash: string): { index: number; step: number } | null {
	const match = /^#(\d{1,3})(?:\.(\d{1,2}))?$/.exec(hash);
	if (!match || match[1] === '0') return null;
	return { index: Number(match[1]) - 1, step: match[2] ? Math.max(0, Number(match[2]) - 1) : 0 };
}
