import { contactHref } from '#lib/ui/contact.ts';
import { securityText } from './security.ts';
import type { RequestHandler } from './$types';

/** An address for weak spots, else the one for everything. */
function contact(): string | undefined {
	const { SECURITY_CONTACT, CONTACT } = process.env;
	return SECURITY_CONTACT || (CONTACT ? contactHref(CONTACT) : undefined);
}

export const GET: RequestHandler = ({ url }) =>
	new Response(securityText(url.origin, contact(), new Date()), {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
