import { error } from '@sveltejs/kit';
import { updateWorkingArea, workingAreaInput } from '#lib/areas/commands.server.ts';
import { getWorkingArea, listAreas } from '#lib/areas/queries.server.ts';
import { editActions, historyData } from '../../editor.server.ts';
import type { Actions, PageServerLoad } from './$types';

const edited = { entity: 'workingArea', schema: workingAreaInput, save: updateWorkingArea };

export const load: PageServerLoad = ({ locals, params }) => {
	const workingArea = getWorkingArea(locals.db, locals.viewer, params.id);
	if (!workingArea) error(404, 'Dit werkgebied bestaat niet.');
	return {
		workingArea,
		choices: listAreas(locals.db, locals.viewer)
			.filter(({ scannable }) => scannable)
			.map(({ id, name }) => ({ id, name })),
		...historyData(locals, edited, params.id)
	};
};

export const actions: Actions = editActions(edited);
