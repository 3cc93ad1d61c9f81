import { fail, redirect } from '@sveltejs/kit';
import { actorOf, dutchDay } from '#lib/accounts/accounts.ts';
import { createPlan } from '#lib/plans/commands.server.ts';
import { ritual, ritualName } from '#lib/plans/ritual.ts';
import { planWork } from '#lib/plans/workplace.server.ts';
import { admission } from '../../../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const now = new Date();
	const today = dutchDay(now);
	const areas = planWork(db, viewer, now);
	return {
		areas,
		board: admission('/(werk)/werkplek/bestuur', viewer) === 'welcome',
		ritual: { name: ritualName(today), steps: ritual(areas, today) }
	};
};

export const actions: Actions = {
	create: async ({ request, locals }) => {
		const form = await request.formData();
		const workingAreaId = String(form.get('workingAreaId') ?? '');
		const made = createPlan(locals.db, actorOf(locals), {
			workingAreaId,
			year: Number(form.get('year')),
			carryOver: form.get('carryOver') !== null
		});
		if (made.ok) redirect(303, `/werkplek/actieplannen/${made.value.id}`);
		return fail(made.status, { workingAreaId, message: made.message, fields: made.fields ?? {} });
	}
};
