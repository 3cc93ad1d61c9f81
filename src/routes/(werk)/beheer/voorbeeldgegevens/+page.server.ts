import { error, fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { hasRealManager, isExampleAccount } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import { recordChange } from '#lib/audit/commands.server.ts';
import { readSetting } from '#lib/db/settings.server.ts';
import type { Actions, PageServerLoad } from './$types';

const seeds = () => import('../../../../cli/seed.ts');

export const load: PageServerLoad = async ({ locals: { db, viewer } }) => ({
	on: readSetting(db, 'exampleData') === 'loaded',
	counts: (await seeds()).countExamples(db),
	/** Without one, nobody could sign in any more. */
	managed: hasRealManager(db),
	/** The viewer's own account goes with the others. */
	own: isExampleAccount(db, viewer)
});

/** Turns the example data on or off, and writes down who did. */
async function turn(locals: App.Locals, on: boolean) {
	const { db, viewer } = locals;
	if (!can(viewer, 'manage:system')) error(403, 'U mag dit niet doen met uw account.');
	if (!on && !hasRealManager(db))
		return fail(409, {
			message: 'Er is nog geen eigen beheerder of programmaleider die kan inloggen.'
		});
	const actor = actorOf(locals);
	const own = isExampleAccount(db, viewer);
	const { loadExampleData, removeExampleData } = await seeds();
	(on ? loadExampleData : removeExampleData)(db, actor.now);
	recordChange(db, actor, {
		entity: 'exampleData',
		entityId: 'exampleData',
		action: on ? 'create' : 'archive',
		label: 'Voorbeeldgegevens'
	});
	if (!on && own) redirect(303, '/inloggen?gelukt=voorbeelden');
	return {
		done: on
			? 'De voorbeeldgegevens staan op de kaart.'
			: 'De voorbeeldgegevens zijn weggehaald, met de voorbeeldaccounts.'
	};
}

export const actions: Actions = {
	on: ({ locals }) => turn(locals, true),
	off: ({ locals }) => turn(locals, false)
};
