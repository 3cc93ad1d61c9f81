import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { acceptSuggestion, dismissSuggestion } from '#lib/suggestions/commands.server.ts';
import { listSuggestions } from '#lib/suggestions/queries.server.ts';
import { linkFor } from '../../menu.ts';
import type { Actions, PageServerLoad } from './$types';

const HANDLED = 20;

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const all = listSuggestions(db, viewer);
	return {
		open: all.filter(({ status }) => status === 'open'),
		handled: all
			.filter(({ status }) => status !== 'open')
			.slice(0, HANDLED)
			.map((suggestion) => ({
				...suggestion,
				href:
					suggestion.practiceId && linkFor(viewer, `/werkplek/praktijken/${suggestion.practiceId}`)
			}))
	};
};

async function read({ request }: RequestEvent) {
	const form = await request.formData();
	return {
		id: String(form.get('id')),
		version: Number(form.get('version')),
		reason: String(form.get('reason') ?? '')
	};
}

export const actions: Actions = {
	accept: async (event) => {
		const { locals } = event;
		const { id, version } = await read(event);
		const outcome = acceptSuggestion(locals.db, actorOf(locals), id, version);
		if (!outcome.ok) return fail(outcome.status, { id, failure: outcome, reason: '' });
		const { practiceId, title } = outcome.value;
		const editor = practiceId && linkFor(locals.viewer, `/werkplek/praktijken/${practiceId}`);
		if (editor) redirect(303, editor);
		return { done: `“${title}” is overgenomen.` };
	},
	dismiss: async (event) => {
		const { locals } = event;
		const { id, version, reason } = await read(event);
		const outcome = dismissSuggestion(locals.db, actorOf(locals), id, version, reason);
		if (!outcome.ok) return fail(outcome.status, { id, failure: outcome, reason });
		return { done: `“${outcome.value.title}” is niet overgenomen.` };
	}
};
