import { error, fail } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { getRound, listRounds, listScanAreas, roundProgress } from '#lib/scan/queries.server.ts';
import { roundRow } from '#lib/scan/records.server.ts';
import { carryForward, stepRound, updateRound } from '#lib/scan/round-commands.server.ts';
import { roundBefore, roundSteps, stepsFrom } from '#lib/scan/rounds.ts';
import { editActions, historyData } from '../../editor.server.ts';
import { roundForm } from '../roundForm.ts';
import type { Actions, PageServerLoad } from './$types';

const edited = { entity: 'scanRound', schema: roundForm, save: updateRound };

export const load: PageServerLoad = ({ locals, params }) => {
	const round = getRound(locals.db, locals.viewer, params.id);
	const row = roundRow(locals.db, params.id);
	if (!round || !row) error(404, 'Deze ronde is er niet.');
	const before = roundBefore(listRounds(locals.db, locals.viewer), round);
	return {
		round,
		/** The one to compare it with. */
		before: before && { id: before.id, title: before.title },
		record: row,
		steps: stepsFrom(round.state),
		progress: roundProgress(locals.db, locals.viewer, round),
		...historyData(locals, edited, params.id)
	};
};

export const actions: Actions = {
	...editActions(edited),
	step: async ({ locals, params, request }) => {
		const form = await request.formData();
		const step = roundSteps.find((each) => each === form.get('step'));
		if (!step) error(400, 'Deze stap is er niet.');
		const reason = String(form.get('reason') ?? '');
		if (step === 'publish') {
			const round = getRound(locals.db, locals.viewer, params.id);
			const adopted = round && roundProgress(locals.db, locals.viewer, round).adopted;
			// What is published stays to be read: no step takes it back.
			if (adopted && Number(form.get('confirm')) !== adopted) return fail(409, { ask: adopted });
		}
		const outcome = stepRound(locals.db, actorOf(locals), params.id, step, reason);
		if (!outcome.ok) {
			const field = outcome.fields?.['reason'] ? 'reason' : null;
			return fail(outcome.status, { step, field, reason, problem: outcome.message });
		}
		// Only what was just closed is opened again without a question.
		const undo =
			step === 'close' ? { action: '?/step', fields: { step: 'reopen', reason: UNDONE } } : null;
		return { done: doneWords[step], undo };
	},
	carry: ({ locals, params }) => {
		const ids = listScanAreas(locals.db, locals.viewer).map(({ id }) => id);
		const outcome = carryForward(locals.db, actorOf(locals), params.id, ids);
		if (!outcome.ok)
			return fail(outcome.status, {
				...{ step: 'carry', field: null, reason: '', problem: outcome.message }
			});
		const { copied, from } = outcome.value;
		return {
			done:
				copied === 0
					? `Er is niets overgenomen: elke cel van ${from.title} is al ingevuld of niet vastgesteld.`
					: `${copied} ${copied === 1 ? 'oordeel' : 'oordelen'} uit ${from.title} overgenomen als concept.`
		};
	}
};

/** Why a round that was just closed is open again: the history asks for it. */
const UNDONE = 'Sluiten ongedaan gemaakt.';

const doneWords = {
	open: 'De ronde is open: ambassadeurs kunnen invullen.',
	close: 'De ronde is gesloten: er kan niets meer worden gewijzigd.',
	publish: 'De ronde is gepubliceerd.',
	reopen: 'De ronde is weer open. Wat is gepubliceerd, blijft te lezen.'
};
