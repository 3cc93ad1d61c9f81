import { error } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { recordChange } from '#lib/audit/commands.server.ts';
import { readSetting } from '#lib/db/settings.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db } }) => ({
	on: readSetting(db, 'exampleData') === 'loaded'
});

/** Turns the example data on or off, and writes down who did. */
async function turn(locals: App.Locals, on: boolean) {
	if (!can(locals.viewer, 'manage:system')) error(403, 'U mag dit niet doen met uw account.');
	const actor = actorOf(locals);
	const { loadExampleData, removeExampleData } = await import('../../../../cli/seed.ts');
	(on ? loadExampleData : removeExampleData)(locals.db, actor.now);
	recordChange(locals.db, actor, {
		entity: 'exampleData',
		entityId: 'exampleData',
		action: on ? 'create' : 'archive',
		label: 'Voorbeeldgegevens'
	});
	return {
		done: on ? 'De voorbeeldgegevens staan op de kaart.' : 'De voorbeeldgegevens zijn weg.'
	};
}

export const actions: Actions = {
	on: ({ locals }) => turn(locals, true),
	off: ({ locals }) => turn(locals, false)
};
