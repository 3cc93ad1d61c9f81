import type { Cookies } from '@sveltejs/kit';
import type { Database } from '#lib/db/open.server.ts';
import { ABSOLUTE_MINUTES, readSession, type Session } from './sessions.server.ts';

/** Over https the name makes browsers insist on Secure, no Domain, and the whole site. */
const nameFor = (url: URL) => (url.protocol === 'https:' ? '__Host-sessie' : 'sessie');

/** The session that the request's cookie opens, or null. */
export function sessionOf(db: Database, cookies: Cookies, url: URL, now: Date): Session | null {
	const token = cookies.get(nameFor(url));
	return token ? readSession(db, token, now) : null;
}

/** Gives the browser a session token; `null` takes it away. */
export function setSessionCookie(cookies: Cookies, url: URL, token: string | null): void {
	cookies.set(nameFor(url), token ?? '', {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: token === null ? 0 : ABSOLUTE_MINUTES * 60
	});
}

/** Where to go after signing in: a path of this site, else the start of the workplace. */
export function returnPath(wanted: string | null): string {
	return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/werkplek';
}
