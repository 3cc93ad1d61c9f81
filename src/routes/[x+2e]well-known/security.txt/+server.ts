import { securityText } from './security.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
	new Response(securityText(url.origin, process.env['SECURITY_CONTACT'], new Date()), {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
