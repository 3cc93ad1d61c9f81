import type { Limit } from './limits.server.ts';

interface Window {
	count: number;
	/** Milliseconds since 1970. */
	endsAt: number;
}

/** Above it, windows that have ended are cleared away. */
const MANY = 10_000;

/**
 * Counts attempts in memory: for limits that may begin anew with the process, where an attempt
 * must not cost a write of its own.
 */
export function pace(): (key: string, limit: Limit, now: Date) => boolean {
	const windows = new Map<string, Window>();
	return (key, { most, minutes }, now) => {
		const time = now.getTime();
		let window = windows.get(key);
		if (!window || window.endsAt <= time) {
			if (windows.size >= MANY) forgetEnded(windows, time);
			window = { count: 0, endsAt: time + minutes * 60_000 };
			windows.set(key, window);
		}
		window.count += 1;
		return window.count <= most;
	};
}

function forgetEnded(windows: Map<string, Window>, time: number): void {
	for (const [key, { endsAt }] of windows) if (endsAt <= time) windows.delete(key);
}
