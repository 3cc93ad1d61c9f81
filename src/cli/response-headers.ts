/** Powers that pages may use: position ("bij mij in de buurt"), and what presenting needs. */
const PERMISSIONS = [
	...['geolocation', 'fullscreen', 'screen-wake-lock', 'window-management', 'clipboard-write'].map(
		(power) => `${power}=(self)`
	),
	...['camera', 'microphone', 'display-capture', 'payment', 'usb', 'serial', 'hid', 'midi'].map(
		(power) => `${power}=()`
	)
].join(', ');

/** Headers that every response carries, static files and errors included. */
export function securityHeaders(https: boolean): Record<string, string> {
	return {
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		// Not no-referrer: with that, browsers send `Origin: null` with our own forms.
		'Referrer-Policy': 'same-origin',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Permissions-Policy': PERMISSIONS,
		...(https && { 'Strict-Transport-Security': 'max-age=31536000' })
	};
}

const CLOSED = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Content Security Policy of a response that brings none itself. Rendered pages bring theirs,
 * with a nonce, from svelte.config.js.
 */
export function contentSecurityPolicy(contentType: string): string {
	// A prerendered page has its script hashes in a meta tag; this must not be stricter than that.
	if (contentType.includes('html')) {
		return "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
	}
	// A worker runs under the policy of its own script and has to fetch and import.
	if (contentType.includes('javascript')) {
		return `default-src 'none'; script-src 'self'; connect-src 'self'; ${CLOSED}`;
	}
	// A drawing opened on its own may style itself.
	if (contentType.includes('svg')) {
		return `default-src 'none'; style-src 'unsafe-inline'; ${CLOSED}`;
	}
	return `default-src 'none'; ${CLOSED}`;
}

/**
 * How long a static file may be kept; null leaves it to the ETag. Built assets carry their hash
 * in their name and are marked by adapter-node itself.
 */
export function cacheControl(path: string): string | null {
	if (path.startsWith('/fonts/')) return 'public, max-age=2592000';
	// A tab asks for it again with every new address, also on a stage without network.
	if (path === '/icon.svg') return 'public, max-age=86400';
	if (path.startsWith('/geo/')) return 'public, max-age=3600, stale-while-revalidate=86400';
	return null;
}
