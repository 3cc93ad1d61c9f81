import type { RequestHandler } from './$types';

/** Search engines are welcome everywhere; what is not public asks for an account anyway. */
export const GET: RequestHandler = ({ url }) =>
	new Response(`User-agent: *\nDisallow:\n\nSitemap: ${url.origin}/sitemap.xml\n`, {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
