import { error } from '@sveltejs/kit';
import { sourceInput, updateSource } from '#lib/sources/commands.server.ts';
import { getEditableSource } from '#lib/sources/queries.server.ts';
import { editActions, historyData } from '../../editor.server.ts';
import type { Actions, PageServerLoad } from './$types';

const edited = { entity: 'source', schema: sourceInput, save: updateSource };

export const load: PageServerLoad = ({ locals, params }) => {
	const source = getEditableSource(locals.db, locals.viewer, params.id);
	if (!source) error(404, 'Deze bron bestaat niet.');
	return { source, ...historyData(locals, edited, params.id) };
};

export const actions: Actions = editActions(edited);
