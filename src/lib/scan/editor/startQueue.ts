import { browserStore, KeptItems } from '#lib/ui/kept.ts';
import type { EditorCell } from '../matrix.server.ts';
import { KIND, readEntry } from './queue.ts';
import { SaveQueue } from './saveQueue.svelte.ts';
import { sendEntry } from './sendEntry.ts';

/** A random id, also where the page is not served safely (then there is no `randomUUID`). */
export const newId = (): string =>
	crypto.randomUUID?.() ??
	[...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');

/** The queue of an account; it does nothing before it is connected. */
export function makeQueue(owner: string, onsaved: (cell: EditorCell) => void): SaveQueue {
	return new SaveQueue({
		kept: new KeptItems(browserStore(), KIND, owner, readEntry),
		send: sendEntry,
		newId,
		alone: async (task) => {
			if (navigator.locks) await navigator.locks.request(`${KIND}:${owner}`, task);
			else await task();
		},
		onsaved: (cell) => {
			const channel = new BroadcastChannel(`${KIND}:${owner}`);
			channel.postMessage(cell);
			channel.close();
			onsaved(cell);
		}
	});
}

/**
 * Starts to send, what an earlier visit left first; tries again when the network is back; hears
 * what other tabs saved. Answers how to end it: what can still be sent then, is.
 */
export function connectQueue(
	queue: SaveQueue,
	owner: string,
	onsaved: (cell: EditorCell) => void
): () => void {
	const channel = new BroadcastChannel(`${KIND}:${owner}`);
	const again = () => void queue.tryAgain();
	const reload = () => queue.reload();
	const seen = () => document.visibilityState === 'visible' && again();
	channel.onmessage = ({ data }: MessageEvent<EditorCell>) => onsaved(data);
	window.addEventListener('online', again);
	window.addEventListener('storage', reload);
	document.addEventListener('visibilitychange', seen);
	again();
	return () => {
		channel.close();
		window.removeEventListener('online', again);
		window.removeEventListener('storage', reload);
		document.removeEventListener('visibilitychange', seen);
		void queue.flush().finally(() => queue.stop());
	};
}
