/** Methods that change nothing. */
export const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request may change something: it is safe by its method, or the browser says that it
 * comes from our own pages. Browsers send `Origin` with every unsafe request and most also
 * `Sec-Fetch-Site`; what is there must be right, and a request with neither is refused.
 */
export function isOwnRequest(request: Request, ownOrigin: string): boolean {
	if (SAFE_METHODS.includes(request.method)) return true;
	const origin = request.headers.get('origin');
	const site = request.headers.get('sec-fetch-site');
	if (origin !== null && origin !== ownOrigin) return false;
	if (site !== null && site !== 'same-origin') return false;
	return origin !== null || site !== null;
}

/**
 * Whether the site is being tried out on one computer: not in production, asked for by a name of
 * this computer and from this computer. Only then may the second factor be put off.
 */
export function isTryOut(url: URL, address: string, mode: string | undefined): boolean {
	const own = (host: string) =>
		/^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|::ffff:127\..*)$/.test(host);
	return mode !== 'production' && url.protocol === 'http:' && own(url.hostname) && own(address);
}
