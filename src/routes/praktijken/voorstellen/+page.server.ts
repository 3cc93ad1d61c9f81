import { fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { areaGraph } from '#lib/areas/queries.server.ts';
import { placesNamed, suggestPractice } from '#lib/suggestions/commands.server.ts';
import { practiceSuggestion } from '#lib/suggestions/suggestions.ts';
import { readForm } from '../../(werk)/beheer/form.ts';
import { isTrapped, sentTooOften } from '../../melden/sending.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db }, url }) => {
	const sent = url.searchParams.get('verzonden');
	const area = sent === null ? undefined : areaGraph(db).areas.get(sent);
	return { sent: sent === null ? null : (area?.name ?? 'uw gebied') };
};

export const actions: Actions = {
	default: async (event) => {
		const { request, locals } = event;
		const form = await request.formData();
		const { typed, parsed } = readForm(form, practiceSuggestion);
		if (!parsed.ok) return fail(parsed.status, { failure: parsed, typed });
		const hits = placesNamed(parsed.value.place);
		const chosen = form.get('gemeente');
		const hit = hits.length > 1 ? hits.find(({ code }) => code === chosen) : hits[0];
		if (hits.length > 1 && !hit) {
			const choices = hits.map(({ code, name, within }) => ({
				value: code,
				label: within ? `${name} (${within})` : name
			}));
			const place = 'Er zijn er meer met deze naam. Kies hieronder welke.';
			const failure = { message: 'Kijk de gemarkeerde velden na.', fields: { place } };
			return fail(422, { failure, typed, choices });
		}
		if (isTrapped(form)) redirect(303, '?verzonden');
		const tooOften = sentTooOften(event, typed);
		if (tooOften) return tooOften;
		const outcome = suggestPractice(locals.db, actorOf(locals), { ...parsed.value, hit });
		if (!outcome.ok) return fail(outcome.status, { failure: outcome, typed });
		redirect(303, `?verzonden=${outcome.value.areaId}`);
	}
};
