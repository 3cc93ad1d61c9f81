/** How often the stage looks whether the server is there, and how long an answer may take, in ms. */
const EVERY = 20_000;
const PATIENCE = 5_000;
/** Small, and never kept by the service worker, which answers nothing but GET. */
const PROBE = '/robots.txt';

/**
 * Tells when the server goes away and when it is back; the show needs it for nothing, but who
 * presents wants to know. Answers how to stop.
 */
export function watchServer(tell: (reachable: boolean) => void): () => void {
	let known = true;
	let stopped = false;
	const look = async () => {
		const reachable = await isReachable();
		if (stopped || reachable === known) return;
		known = reachable;
		tell(reachable);
	};
	const lookNow = () => void look();
	const timer = setInterval(lookNow, EVERY);
	addEventListener('offline', lookNow);
	addEventListener('online', lookNow);
	return () => {
		stopped = true;
		clearInterval(timer);
		removeEventListener('offline', lookNow);
		removeEventListener('online', lookNow);
	};
}

export const isReachable = async (): Promise<boolean> => navigator.onLine && (await answers());

const answers = (): Promise<boolean> =>
	fetch(PROBE, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(
		({ status }) => status < 500,
		() => false
	);
