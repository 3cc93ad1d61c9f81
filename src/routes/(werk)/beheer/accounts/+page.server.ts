import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { accountName, actorOf, day, dutchDay, email, roles } from '#lib/accounts/accounts.ts';
import { inviteAccount } from '#lib/accounts/commands.server.ts';
import { listAccounts } from '#lib/accounts/queries.server.ts';
import { mailInvitation, siteOrigin } from '#lib/accounts/reset.server.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { readForm } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const areas = listAreas(db, viewer);
	const names = new Map(areas.map((area) => [area.id, area.name]));
	return {
		accounts: listAccounts(db, viewer, new Date()).map((account) => ({
			...account,
			areas: account.areaIds.map((id) => names.get(id) ?? id)
		})),
		choices: areas.filter(({ scannable }) => scannable).map(({ id, name }) => ({ id, name })),
		today: dutchDay(new Date())
	};
};

const invitation = v.object({
	name: accountName,
	email,
	role: v.picklist(roles, 'Kies een rol.'),
	areaIds: v.array(v.string()),
	firstDay: day
});

export const actions: Actions = {
	invite: async ({ request, locals, url }) => {
		const { typed, parsed } = readForm(await request.formData(), invitation);
		if (!parsed.ok) return fail(parsed.status, { failure: parsed, typed });
		const { areaIds, firstDay, ...input } = parsed.value;
		const known = new Set(listAreas(locals.db, locals.viewer).map(({ id }) => id));
		const scopes = areaIds.filter((id) => known.has(id)).map((areaId) => ({ areaId, firstDay }));
		const outcome = inviteAccount(locals.db, actorOf(locals), { ...input, scopes });
		if (!outcome.ok) return fail(outcome.status, { failure: outcome, typed });
		const link = siteOrigin(url.origin) + outcome.value.path;
		const inviter = locals.session?.account.name ?? '';
		const mailed = await mailInvitation(outcome.value.account, inviter, link);
		return { invited: { name: input.name, link: mailed ? null : link } };
	}
};
