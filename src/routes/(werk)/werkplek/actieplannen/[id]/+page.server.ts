import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { actorOf, dutchDay } from '#lib/accounts/accounts.ts';
import { isStale } from '#lib/audit/audit.ts';
import { refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { revisePlan, stepPlan, updatePlan, type FreeStep } from '#lib/plans/commands.server.ts';
import { stepDone } from '#lib/plans/editor/stateNote.ts';
import { HISTORY, parseHistory } from '#lib/plans/editor/history.ts';
import { editorPlan } from '#lib/plans/editorPlan.server.ts';
import { logProgress } from '#lib/plans/progress.server.ts';
import { isFinalStep } from '#lib/plans/workflow.ts';
import { formTask, type FormTask } from './formTask.ts';
import { add, archive, move, save, typedIn, unarchive } from './partForms.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, params, url, depends }) => {
	depends('plan:editor');
	const now = new Date();
	const plan = editorPlan(db, viewer, params.id, now, parseHistory(url.searchParams.get(HISTORY)));
	if (!plan) error(404, 'Dit actieplan bestaat niet (meer), of is niet van u.');
	return {
		plan,
		today: dutchDay(now),
		open: url.searchParams.get('deel'),
		/** Begins the id of what this page adds: sent twice, it is stored once. */
		entry: randomUUID().slice(0, 13)
	};
};

const freeSteps = Object.keys(stepDone) as FreeStep[];
const stepOf = ({ text }: FormTask) => freeSteps.find((each) => each === text('step'));
function step(task: FormTask) {
	const { db, actor, planId } = task;
	const asked = stepOf(task);
	return asked
		? stepPlan(db, actor, planId, asked)
		: refuse(422, 'noStep', 'Deze stap bestaat niet.');
}

/** An action is one command on this plan; what it refuses stands beside the form that asked. */
const action =
	(run: (task: FormTask) => Outcome<unknown, Failure>, removes = false) =>
	async ({ request, locals, params }: RequestEvent) => {
		const task = formTask(locals.db, actorOf(locals), params['id'] ?? '', await request.formData());
		const pressed = run === step ? stepOf(task) : undefined;
		if (pressed && isFinalStep(pressed) && task.text('confirm') !== pressed)
			return { ok: true as const, removed: null, done: null, asked: { step: pressed } };
		const outcome = run(task);
		const { key, kind } = task;
		const typed = run === save ? typedIn(task) : {};
		if (outcome.ok)
			return {
				ok: true as const,
				removed: removes ? { kind, key } : null,
				done: pressed ? stepDone[pressed] : null,
				asked: null
			};
		const gaps = 'gaps' in outcome;
		const { fields = {} } = outcome;
		// Of a part that is not there yet, no field can be marked.
		const message = (key === '' && Object.values(fields)[0]) || outcome.message;
		return fail(outcome.status, {
			...{ key, kind, gaps, message, fields, typed },
			stale: isStale(outcome) ? outcome : null
		});
	};

export const actions: Actions = {
	...Object.fromEntries(
		Object.entries({ add, save, move, archive, unarchive }).map(([name, run]) => [
			name,
			action(run, run === archive)
		])
	),
	summary: action(({ db, actor, planId, text, number }) =>
		updatePlan(db, actor, planId, number('version'), { summary: text('summary') })
	),
	step: action(step),
	revise: async ({ locals, params }) => {
		const made = revisePlan(locals.db, actorOf(locals), params.id);
		if (made.ok) redirect(303, `/werkplek/actieplannen/${made.value.id}`);
		return fail(made.status, {
			...{ key: '', kind: 'goal', gaps: false, message: made.message, fields: {}, typed: {} },
			stale: null
		});
	},
	progress: action(({ db, actor, planId, kind, key, text }) =>
		logProgress(db, actor, planId, {
			...{ id: text('id'), kind, key, note: text('note') },
			...(kind === 'milestone' ? { reachedOn: text('reachedOn') } : { state: text('state') })
		})
	)
};
