import { newItemAction, newItemData } from '../../praktijken/new-item.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => newItemData(locals);

export const actions: Actions = { default: newItemAction('kindcentrum') };
