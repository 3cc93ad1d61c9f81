import { editorActions, editorData } from '../../praktijken/editor.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	editorData('kindcentrum', locals, params.id);

export const actions: Actions = editorActions('kindcentrum');
