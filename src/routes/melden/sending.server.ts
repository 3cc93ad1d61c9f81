import { fail, type RequestEvent } from '@sveltejs/kit';
import { limits, withinLimit } from '#lib/accounts/limits.server.ts';
import { TRAP } from '#lib/suggestions/suggestions.ts';

/** A program filled in the field that people do not see. */
export const isTrapped = (form: FormData): boolean => form.get(TRAP) !== '' && form.has(TRAP);

/** A refusal when too much is sent, from one address or in all; the address is forgotten after. */
export function sentTooOften(
	{ locals, getClientAddress }: RequestEvent,
	typed: Record<string, unknown>
) {
	const now = new Date();
	const within =
		withinLimit(locals.db, `suggest:address:${getClientAddress()}`, limits.suggestAddress, now) &&
		withinLimit(locals.db, 'suggest:all', limits.suggestAll, now);
	if (within) return null;
	const message = 'Er is nu te veel tegelijk verstuurd. Probeer het over een uur nog eens.';
	return fail(429, { failure: { message, fields: {} as Record<string, string> }, typed });
}
