import { editorActions, editorData } from '../editor.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	editorData('practice', locals, params.id);

export const actions: Actions = editorActions('practice');
