import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { setSessionCookie } from './cookie.server.ts';
import { limits, withinLimit } from './limits.server.ts';
import { readLink, useLink, type LinkPurpose } from './links.server.ts';
import { deviceOf } from './sessions.server.ts';
import { startSession } from './sign-in.server.ts';

type LinkEvent = RequestEvent<{ token: string }>;

/** What the page of a one-time link shows; looking does not use it up. */
export function showLink(
	{ locals: { db }, params, getClientAddress }: LinkEvent,
	purpose: LinkPurpose
) {
	const now = new Date();
	if (!withinLimit(db, `link:address:${getClientAddress()}`, limits.linkAddress, now)) {
		error(429, 'Er is te vaak een link geprobeerd. Probeer het over een kwartier.');
	}
	const link = readLink(db, params.token, purpose, now);
	return {
		link: link.ok ? { name: link.value.name, email: link.value.email } : { problem: link.message }
	};
}

/** The button of that page: sets the password and goes on with signing in. */
export async function acceptLink(event: LinkEvent, purpose: LinkPurpose) {
	const { request, locals, params, cookies, url } = event;
	const password = String((await request.formData()).get('password') ?? '');
	const now = new Date();
	const outcome = await useLink(locals.db, params.token, purpose, password, now);
	if (!outcome.ok) {
		return fail(outcome.status, { message: outcome.message, fields: outcome.fields });
	}
	const device = deviceOf(request.headers.get('user-agent'));
	const { token, stage } = startSession(locals.db, outcome.value, device, now);
	setSessionCookie(cookies, url, token);
	redirect(303, { full: '/werkplek', code: '/inloggen/code', setup: '/inloggen/tweestaps' }[stage]);
}
