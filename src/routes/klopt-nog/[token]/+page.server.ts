import { error, fail } from '@sveltejs/kit';
import { limits, withinLimit } from '#lib/accounts/limits.server.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { confirmByReminder, readReminder } from '#lib/reminders/reminders.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shows what is asked. Changes nothing: mail scanners follow links too. */
export const load: PageServerLoad = ({ locals: { db }, params, getClientAddress, setHeaders }) => {
	const now = new Date();
	if (!withinLimit(db, `link:address:${getClientAddress()}`, limits.linkAddress, now)) {
		error(429, 'Er is te vaak een link geprobeerd. Probeer het over een kwartier.');
	}
	setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
	const reminder = readReminder(db, params.token, now);
	if (!reminder.ok) return { problem: reminder.message, reminder: null };
	const { item, confirmedOn, editor } = reminder.value;
	return {
		problem: null,
		reminder: {
			...{ name: item.name, place: item.place, summary: item.summary, confirmedOn, editor },
			path: itemPath(item)
		}
	};
};

export const actions: Actions = {
	default: ({ locals: { db, requestId }, params }) => {
		const outcome = confirmByReminder(db, params.token, requestId, new Date());
		if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
		return { done: { name: outcome.value.name, path: itemPath(outcome.value) } };
	}
};
