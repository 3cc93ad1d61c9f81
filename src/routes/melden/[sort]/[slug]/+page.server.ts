import { error, fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { reportError } from '#lib/suggestions/commands.server.ts';
import { errorReport } from '#lib/suggestions/suggestions.ts';
import { readForm } from '../../../(werk)/beheer/form.ts';
import { isTrapped, sentTooOften } from '../../sending.server.ts';
import type { Actions, PageServerLoad } from './$types';

interface Params {
	sort: string;
	slug: string;
}

/** What the path names: a report is always about something that is published. */
function itemOf({ db, viewer }: App.Locals, { sort, slug }: Params) {
	const path = `/${sort}/${slug}`;
	const item = listMapItems(db, viewer).find((each) => itemPath(each) === path);
	if (!item) error(404, 'Deze pagina staat niet (meer) op de kaart.');
	return item;
}

export const load: PageServerLoad = ({ locals, params, url }) => {
	const item = itemOf(locals, params);
	return {
		about: { name: item.name, place: item.place, path: itemPath(item), example: item.example },
		sent: url.searchParams.has('verzonden')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { request, locals, params } = event;
		const item = itemOf(locals, params);
		const form = await request.formData();
		const { typed, parsed } = readForm(form, errorReport);
		if (!parsed.ok) return fail(parsed.status, { failure: parsed, typed });
		if (isTrapped(form)) redirect(303, '?verzonden');
		const tooOften = sentTooOften(event, typed);
		if (tooOften) return tooOften;
		const outcome = reportError(locals.db, actorOf(locals), item, parsed.value);
		if (!outcome.ok) return fail(outcome.status, { failure: outcome, typed });
		redirect(303, '?verzonden');
	}
};
