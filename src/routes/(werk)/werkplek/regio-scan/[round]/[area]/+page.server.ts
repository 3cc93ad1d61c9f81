import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import type { Outcome } from '#lib/db/outcome.ts';
import { listEvidence } from '#lib/scan/evidence-options.server.ts';
import { plannedChanges } from '#lib/plans/mentions.server.ts';
import { getMatrix } from '#lib/scan/matrix.server.ts';
import { addPractice } from '#lib/scan/practice.server.ts';
import { submitAssessments, withdrawAssessments } from '#lib/scan/review.server.ts';
import { roundStateLabels } from '#lib/scan/rounds.ts';
import { undoAssessments } from '#lib/scan/undoing.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, params }) => {
	const matrix = getMatrix(db, viewer, params.round, params.area);
	if (!matrix || viewer.accountId === null)
		error(404, 'Deze ronde of dit gebied is er niet, of is niet van u.');
	const { round, area, writable } = matrix;
	return {
		matrix,
		owner: viewer.accountId,
		planned: plannedChanges(db, viewer, [area.id]),
		options: listEvidence(db, viewer, round.id, area.id),
		mayAddPractice: can(viewer, 'write:practice', { areaIds: [area.id] }),
		closed: writable
			? null
			: round.state === 'open'
				? 'Voorbeeldaccounts werken alleen in voorbeeldrondes, andere accounts alleen in echte rondes.'
				: `Deze ronde is ${roundStateLabels[round.state]}: hierin kan nu niets worden gewijzigd.`
	};
};

type Step = (
	db: App.Locals['db'],
	actor: ReturnType<typeof actorOf>,
	ids: string[]
) => Outcome<{ done: string[]; refused: unknown[] }>;

const action =
	(step: Step) =>
	async ({ request, locals, params }: RequestEvent<{ round: string; area: string }>) => {
		if (!getMatrix(locals.db, locals.viewer, params.round, params.area))
			error(404, 'Deze ronde of dit gebied is er niet, of is niet van u.');
		const form = await request.formData();
		const outcome = step(locals.db, actorOf(locals), form.getAll('id').map(String));
		if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
		return outcome.value;
	};

export const actions: Actions = {
	practice: async ({ request, locals, params }) => {
		const { db, viewer } = locals;
		const matrix = getMatrix(db, viewer, params.round, params.area);
		if (!matrix) error(404, 'Deze ronde of dit gebied is er niet, of is niet van u.');
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const outcome = addPractice(db, actorOf(locals), matrix.area.id, {
			...{ title: text('title'), summary: text('summary'), sourceUrl: text('sourceUrl') },
			...{ where: text('where'), place: text('place'), sourceTitle: text('sourceTitle') },
			sectors: form.getAll('sectors').map(String)
		});
		if (!outcome.ok)
			return fail(outcome.status, { message: outcome.message, fields: outcome.fields ?? {} });
		return { practice: outcome.value };
	},
	submit: action(submitAssessments),
	withdraw: action(withdrawAssessments),
	unconfirm: action((db, actor, ids) => undoAssessments(db, actor, ids, 'confirm'))
};
