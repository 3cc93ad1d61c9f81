import type { Command } from './control.ts';

/**
 * What the stage and the speaker's window tell each other, in one browser and without network.
 * Several stages may listen (a second tab): each does what the speaker asks.
 */
export type Message =
	| { type: 'state'; state: SharedState }
	/** A stage opens. */
	| { type: 'stage' }
	/** Asks the stage to say where it is. */
	| { type: 'hello' }
	| { type: 'command'; command: Command }
	/** Starts the clock of the show, or puts it back to nought. */
	| { type: 'clock'; runs: boolean };

export interface SharedState {
	index: number;
	step: number;
	blank: 'black' | 'white' | null;
	/** Moments in ms: when the show and the scene began; the show 0 while its clock does not run. */
	startedAt: number;
	sceneAt: number;
	/** What the presenter should know and the audience should not; mostly empty. */
	trouble: string;
}

export interface Link {
	send: (message: Message) => void;
	close: () => void;
}

/** Joins the conversation about one tour; silent where the browser has no BroadcastChannel. */
export function openLink(slug: string, hear: (message: Message) => void): Link {
	if (typeof BroadcastChannel === 'undefined')
		return { send: () => undefined, close: () => undefined };
	const channel = new BroadcastChannel(`regiotour/${slug}`);
	channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
	return {
		send: (message) => channel.postMessage(message),
		close: () => channel.close()
	};
}
