import { error } from '@sveltejs/kit';
import { bodyInput, updateBody } from '#lib/people/commands.server.ts';
import { listManagedBodies } from '#lib/people/manage.server.ts';
import { editActions, historyData } from '../../editor.server.ts';
import type { Actions, PageServerLoad } from './$types';

const edited = { entity: 'body', schema: bodyInput, save: updateBody };

export const load: PageServerLoad = ({ locals, params }) => {
	const body = listManagedBodies(locals.db, locals.viewer).find(({ id }) => id === params.id);
	if (!body) error(404, 'Dit gremium bestaat niet.');
	return { body, ...historyData(locals, edited, params.id) };
};

export const actions: Actions = editActions(edited);
