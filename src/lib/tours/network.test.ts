import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchServer } from './network.ts';

/** What the server does when it is asked. */
let answer: () => Promise<{ status: number }>;
const listeners = new Map<string, () => void>();

beforeEach(() => {
	vi.useFakeTimers();
	answer = () => Promise.resolve({ status: 200 });
	vi.stubGlobal('navigator', { onLine: true });
	vi.stubGlobal('fetch', () => answer());
	vi.stubGlobal('addEventListener', (name: string, hear: () => void) => listeners.set(name, hear));
	vi.stubGlobal('removeEventListener', (name: string) => listeners.delete(name));
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
	listeners.clear();
});

const gone = () => Promise.reject(new Error('no server'));

describe('watchServer', () => {
	it('tells within twenty seconds that the server is gone, once, and that it is back', async () => {
		const tell = vi.fn();
		const stop = watchServer(tell);
		await vi.advanceTimersByTimeAsync(20_000);
		expect(tell).not.toHaveBeenCalled();
		answer = gone;
		await vi.advanceTimersByTimeAsync(40_000);
		expect(tell.mock.calls).toEqual([[false]]);
		answer = () => Promise.resolve({ status: 200 });
		await vi.advanceTimersByTimeAsync(20_000);
		expect(tell.mock.calls).toEqual([[false], [true]]);
		stop();
	});

	it('takes a proxy without a server behind it for gone', async () => {
		const tell = vi.fn();
		const stop = watchServer(tell);
		answer = () => Promise.resolve({ status: 502 });
		await vi.advanceTimersByTimeAsync(20_000);
		expect(tell.mock.calls).toEqual([[false]]);
		stop();
	});

	it('looks at once when the browser says that the line went, and no more once stopped', async () => {
		const tell = vi.fn();
		const stop = watchServer(tell);
		answer = gone;
		listeners.get('offline')?.();
		await vi.advanceTimersByTimeAsync(0);
		expect(tell.mock.calls).toEqual([[false]]);
		stop();
		answer = () => Promise.resolve({ status: 200 });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(tell).toHaveBeenCalledTimes(1);
		expect(listeners.size).toBe(0);
	});
});
