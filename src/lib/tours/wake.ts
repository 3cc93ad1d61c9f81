/** Keeps the screen awake while this page is in sight, where the browser can. Answers how to stop. */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | null = null;
	let stopped = false;
	const ask = async () => {
		if (stopped || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (stopped) await lock.release();
		} catch {
			// A low battery may refuse it: the show goes on.
		}
	};
	document.addEventListener('visibilitychange', ask);
	void ask();
	return () => {
		stopped = true;
		document.removeEventListener('visibilitychange', ask);
		void lock?.release().catch(() => undefined);
	};
}
