import { error, fail } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { invalid } from '#lib/db/outcome.ts';
import {
	erasePerson,
	personInput,
	setObjection,
	updatePerson
} from '#lib/people/commands.server.ts';
import { listManagedPeople } from '#lib/people/manage.server.ts';
import { tooLong } from '#lib/ui/tooLong.ts';
import { editActions, historyData } from '../../editor.server.ts';
import type { Actions, PageServerLoad } from './$types';

const edited = { entity: 'person', schema: personInput, save: updatePerson };

export const load: PageServerLoad = ({ locals, params }) => {
	const person = listManagedPeople(locals.db, locals.viewer).find(({ id }) => id === params.id);
	if (!person) error(404, 'Deze persoon bestaat niet.');
	return { person, ...historyData(locals, edited, params.id) };
};

export const actions: Actions = {
	...editActions(edited),

	object: async ({ locals, params, request }) => {
		const form = await request.formData();
		const objects = form.get('objects') === 'yes';
		const reason = String(form.get('reason') ?? '').trim();
		const over = tooLong(reason, 300);
		if (over) return fail(422, { failure: invalid({ reason: over }), reason });
		const outcome = setObjection(locals.db, actorOf(locals), params.id, objects, reason);
		if (!outcome.ok) return fail(outcome.status, { failure: outcome });
		return {
			done: objects ? 'De naam is nu nergens meer te zien.' : 'Het bezwaar is ingetrokken.'
		};
	},

	erase: ({ locals, params }) => {
		const outcome = erasePerson(locals.db, actorOf(locals), params.id);
		if (!outcome.ok) return fail(outcome.status, { failure: outcome });
		return { done: 'De gegevens van deze persoon zijn gewist, ook uit de geschiedenis.' };
	}
};
