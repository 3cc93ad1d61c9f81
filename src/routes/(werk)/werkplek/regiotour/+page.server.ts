import { fail, redirect } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { createTour } from '#lib/tours/commands.server.ts';
import { listRemovedTours, listTours } from '#lib/tours/queries.server.ts';
import { templateOf } from '#lib/tours/template.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, url }) => {
	const just = url.searchParams.get('weggehaald');
	const scope = scopeOf(viewer, 'write:tour');
	return {
		tours: listTours(db, viewer).filter(({ mine }) => mine),
		removed: listRemovedTours(db, viewer).map(({ id, title }) => ({
			...{ id, title, just: id === just }
		})),
		example: isExampleAccount(db, viewer),
		mayMake: scope !== null,
		areas: areaShapes(db, viewer)
			.filter(({ id }) => scope === 'all' || viewer.areaIds.has(id))
			.map(({ id, name }) => ({ value: id, label: name }))
	};
};

export const actions: Actions = {
	create: async ({ request, locals }) => {
		const form = await request.formData();
		const template = templateOf(locals.db, locals.viewer, String(form.get('areaId') ?? ''));
		if (!template.ok) return fail(template.status, template);
		const title = String(form.get('title') ?? '') || template.value.title;
		const made = createTour(locals.db, actorOf(locals), { ...template.value, title });
		if (!made.ok) return fail(made.status, made);
		redirect(303, `/werkplek/regiotour/${made.value.id}`);
	}
};
