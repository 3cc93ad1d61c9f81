import { acceptLink, showLink } from '#lib/accounts/gate.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => showLink(event, 'invitation');

export const actions: Actions = { default: (event) => acceptLink(event, 'invitation') };
