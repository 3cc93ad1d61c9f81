/**
 * The service worker of this site, which is installed when it is first asked for: a page that is
 * still coming has better use for machine and line. Waits as long as it is not there, which may be
 * for ever; null where the browser has none, or the page is not served safely.
 */
export async function serviceWorker(): Promise<ServiceWorker | null> {
	if (!('serviceWorker' in navigator)) return null;
	await navigator.serviceWorker
		// In development it has imports.
		.register('/service-worker.js', { type: import.meta.env.DEV ? 'module' : 'classic' })
		// No network: the one that is here goes on.
		.catch(() => null);
	return (await navigator.serviceWorker.ready).active;
}
