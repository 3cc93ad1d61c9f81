import { newItemAction, newItemData } from '../new-item.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => newItemData(locals);

export const actions: Actions = { default: newItemAction('practice') };
