import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { accountName, actorOf, day, dutchDay, email, roles } from '#lib/accounts/accounts.ts';
import {
	eraseAccount,
	renewLink,
	resetTwoFactor,
	setDisabled,
	updateAccount
} from '#lib/accounts/commands.server.ts';
import { listAccounts, listScopes } from '#lib/accounts/queries.server.ts';
import { siteOrigin } from '#lib/accounts/reset.server.ts';
import { endScope, grantScope, handOver } from '#lib/accounts/scopes.server.ts';
import { getAreaById, listAreas } from '#lib/areas/queries.server.ts';
import { notFound, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { editActions, historyData } from '../../editor.server.ts';
import { readForm, type FormSchema } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

const accountInput = v.object({ name: accountName, email, role: v.picklist(roles) });
const edited = { entity: 'account', schema: accountInput, save: updateAccount };

export const load: PageServerLoad = ({ locals, params }) => {
	const { db, viewer } = locals;
	const all = listAccounts(db, viewer, new Date());
	const account = all.find(({ id }) => id === params.id);
	if (!account) error(404, 'Dit account bestaat niet.');
	const areas = listAreas(db, viewer);
	const names = new Map(areas.map((area) => [area.id, area.name]));
	return {
		account,
		own: viewer.accountId === account.id,
		scopes: listScopes(db, viewer, account.id).map((scope) => ({
			...scope,
			area: names.get(scope.areaId) ?? scope.areaId
		})),
		choices: areas.filter(({ scannable }) => scannable).map(({ id, name }) => ({ id, name })),
		successors: all
			.filter(
				({ id, role, disabledAt }) => id !== account.id && role === 'ambassador' && !disabledAt
			)
			.map(({ id, name }) => ({ value: id, label: name })),
		today: dutchDay(new Date()),
		...historyData(locals, edited, params.id)
	};
};

const newScope = v.object({ areaId: v.string(), firstDay: day });
const ending = v.object({ scope: v.string(), version: v.string(), lastDay: v.string() });
const handover = v.object({ to: v.string(), areaIds: v.array(v.string()), firstDay: day });

/** A form action: reads its input, runs one command, and says what was done. */
const step =
	<S extends FormSchema>(
		schema: S,
		run: (locals: App.Locals, id: string, input: v.InferOutput<S>) => Outcome<unknown, Failure>,
		done: string
	) =>
	async ({ locals, params, request }: RequestEvent<{ id: string }>) => {
		const { parsed } = readForm(await request.formData(), schema);
		if (!parsed.ok) return fail(parsed.status, { failure: parsed });
		const outcome = run(locals, params.id, parsed.value);
		return outcome.ok ? { done } : fail(outcome.status, { failure: outcome });
	};
const nothing = v.object({});

export const actions: Actions = {
	...editActions(edited),

	disable: step(
		nothing,
		(locals, id) => setDisabled(locals.db, actorOf(locals), id, true),
		'Het account is geblokkeerd en overal uitgelogd.'
	),
	enable: step(
		nothing,
		(locals, id) => setDisabled(locals.db, actorOf(locals), id, false),
		'Het account kan weer inloggen.'
	),
	resetTwoFactor: step(
		nothing,
		(locals, id) => resetTwoFactor(locals.db, actorOf(locals), id),
		'De tweede stap is weg. Bij het inloggen kan een nieuwe worden ingesteld.'
	),
	grant: step(
		newScope,
		(locals, id, input) =>
			getAreaById(locals.db, locals.viewer, input.areaId)
				? grantScope(locals.db, actorOf(locals), id, input)
				: notFound('Dit gebied'),
		'Het gebied is toegevoegd.'
	),
	end: step(
		ending,
		({ db, viewer, ...locals }, id, { scope, version, lastDay }) =>
			listScopes(db, viewer, id).some((row) => row.id === scope)
				? endScope(db, actorOf({ viewer, ...locals }), scope, Number(version), lastDay || null)
				: notFound('Dit werkgebied'),
		'De laatste dag is bewaard.'
	),
	handOver: step(
		handover,
		(locals, from, input) => handOver(locals.db, actorOf(locals), { from, ...input }),
		'De gebieden zijn overgedragen. De geschiedenis blijft staan.'
	),

	link: ({ locals, params, url }) => {
		const outcome = renewLink(locals.db, actorOf(locals), params.id);
		if (!outcome.ok) return fail(outcome.status, { failure: outcome });
		return { link: siteOrigin(url.origin) + outcome.value };
	},

	erase: ({ locals, params }) => {
		const outcome = eraseAccount(locals.db, actorOf(locals), params.id);
		if (!outcome.ok) return fail(outcome.status, { failure: outcome });
		redirect(303, '/beheer/accounts');
	}
};
