import type { FreeStep } from '../commands.server.ts';
import type { PlanContent } from '../parts.ts';
import { yearResult } from '../progress.ts';
import { sayWork } from '../reading.ts';
import { planStepLabels, type PlanState, type PlanStep } from '../workflow.ts';

const notes: Record<PlanState, string> = {
	concept: 'U werkt nog aan dit plan. Leg het daarna voor aan de partners in de regio.',
	consultation: 'De partners lezen mee. Is iedereen het eens, dan dient u het plan in.',
	submitted: 'Het plan is ingediend. De programmaleider stuurt het door naar het bestuur.',
	board: 'Het plan ligt bij het bestuur.',
	held: 'Het bestuur houdt het plan aan en besluit er later over.',
	returned: 'Het bestuur gaf deze versie terug. Werk verder in de nieuwe versie.',
	adopted: 'Het bestuur heeft dit plan vastgesteld. Houd hieronder bij hoe het gaat.',
	running: 'Het plan wordt uitgevoerd. Houd hieronder bij hoe het gaat.',
	finished: 'Dit plan is afgerond.',
	replaced: 'Er is een nieuwere vastgestelde versie van dit plan.'
};

/** What happened, right after a step. */
export const stepDone: Record<FreeStep, string> = {
	consult: 'Het plan ligt voor ter afstemming. U kunt het nog wijzigen.',
	reopen: 'Het plan is weer een concept.',
	submit: 'Het plan is ingediend. Tot het is doorgestuurd, kunt u het terughalen.',
	withdraw: 'Het plan is teruggehaald en ligt weer voor ter afstemming.',
	forward: 'Het plan is doorgestuurd: het ligt nu bij het bestuur, dat erover besluit.',
	start: 'Het plan is nu in uitvoering.',
	finish: 'Het plan is afgerond.'
};

/** Where a plan stands, in a sentence for whoever may take these steps. */
export function stateNote(state: PlanState, steps: readonly PlanStep[]): string {
	if (state === 'consultation' && !steps.includes('submit'))
		return 'De partners lezen mee. Een ambassadeur van dit werkgebied dient het plan in.';
	if (steps.includes('forward'))
		return 'Het plan is ingediend. Na het doorsturen besluit het bestuur; terughalen kan dan niet meer.';
	if (steps.length > 0) return notes[state];
	if (state === 'adopted') return 'Het bestuur heeft dit plan vastgesteld.';
	return state === 'running' ? 'Het plan wordt uitgevoerd.' : notes[state];
}

/** Asked before a step that nobody can take back: what it leaves open, and what it ends. */
export function stepQuestion(step: PlanStep, content: PlanContent): string {
	const asked = `${planStepLabels[step]}?`;
	if (step === 'forward') return `${asked} Terughalen kan daarna niet meer.`;
	const open = yearResult(content).notDone;
	const of = (wanted: 'action' | 'milestone') => open.filter(({ kind }) => kind === wanted).length;
	const left = sayWork(of('action'), of('milestone'));
	const still = left && ` ${left} ${open.length === 1 ? 'staat' : 'staan'} nog open.`;
	return `${asked}${still} Daarna kan niemand de voortgang nog bijhouden.`;
}
