import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { email } from '#lib/accounts/accounts.ts';
import { requestReset } from '#lib/accounts/reset.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals: { db }, url, getClientAddress }) => {
		const typed = String((await request.formData()).get('email') ?? '').slice(0, 254);
		const address = v.safeParse(email, typed);
		if (!address.success) {
			return fail(422, { email: typed, message: address.issues[0].message });
		}
		const outcome = requestReset(db, address.output, getClientAddress(), url.origin, new Date());
		if (!outcome.ok) return fail(outcome.status, { email: typed, message: outcome.message });
		return { sentTo: address.output };
	}
};
