import type { Judgement, JudgementField, Status } from './assessments.ts';
import { needsEvidence, statusAfter, statusLabels } from './assessments.ts';
import { certainties, coverages, stages, strengths } from './scales.ts';
import { parseAssessmentId } from './scan.ts';
import { tooLong } from '../ui/tooLong.ts';

/** A rule that is broken: which field to mend, a stable code and a sentence for the person. */
export interface Problem {
	field: JudgementField | 'evidence' | 'status' | 'reason';
	code: string;
	message: string;
}

/** Bounds of the rationale in characters; spaces around it do not count towards the minimum. */
export const RATIONALE_MIN = 20;
export const RATIONALE_MAX = 4000;
/** A reason for giving a cell back has at least this many characters. */
export const RETURN_REASON_MIN = 10;
export const RETURN_REASON_MAX = 1000;

/** Characters as SQLite's length() counts them: one for an emoji, where a string's length says 2. */
const characters = (text: string) => [...text].length;

const oneOf = <T>(list: readonly T[], value: unknown) => list.includes(value as T);

/**
 * What binds always, drafts too: values on their scale, and no value where there can be none.
 * The same rules stand as CHECK constraints in `tables.ts`.
 */
export function draftProblems(judgement: Judgement): Problem[] {
	const { coverage, stage, strength, certainty, rationale } = judgement;
	const problems: Problem[] = [];
	const add = (field: Problem['field'], code: string, message: string) =>
		problems.push({ field, code, message });
	if (!oneOf(coverages, coverage))
		add('coverage', 'coverage-unknown', 'Kies beoordeeld, niet van toepassing of niet beoordeeld.');
	if (stage !== null && !oneOf(stages, stage))
		add('stage', 'stage-out-of-scale', 'Kies een stadium van 0 tot en met 5.');
	if (strength !== null && !oneOf(strengths, strength))
		add('strength', 'strength-out-of-scale', 'Kies een sterkte van 1 tot en met 5.');
	if (certainty !== null && !oneOf(certainties, certainty))
		add('certainty', 'certainty-unknown', 'Kies een zekerheid: laag, midden of hoog.');
	if (coverage !== 'assessed' && (stage !== null || strength !== null || certainty !== null))
		add('coverage', 'value-without-assessment', 'Zonder oordeel is er geen stadium of sterkte.');
	else if (strength !== null && stage === null)
		add('strength', 'strength-without-stage', 'Kies eerst een stadium, daarna de sterkte.');
	else if (strength !== null && stage === 0)
		add('strength', 'strength-at-zero', 'Bij “niet zichtbaar” hoort geen sterkte.');
	const over = tooLong(rationale, RATIONALE_MAX);
	if (over) add('rationale', 'rationale-too-long', over);
	return problems;
}

/** What binds from submission on: everything above, and the judgement must be whole. */
export function submissionProblems(judgement: Judgement, evidenceCount: number): Problem[] {
	const problems = draftProblems(judgement);
	const { coverage, stage, strength, certainty, rationale } = judgement;
	const add = (field: Problem['field'], code: string, message: string) =>
		problems.push({ field, code, message });
	if (coverage === 'notAssessed')
		add('coverage', 'not-assessed', 'Deze cel is nog niet beoordeeld.');
	if (coverage === 'assessed') {
		if (stage === null) add('stage', 'stage-missing', 'Kies een stadium.');
		else if (stage > 0 && strength === null)
			add('strength', 'strength-missing', 'Kies een sterkte.');
		if (certainty === null) add('certainty', 'certainty-missing', 'Kies hoe zeker u bent.');
	}
	if (coverage !== 'notAssessed' && characters(rationale.trim()) < RATIONALE_MIN)
		add(
			'rationale',
			'rationale-too-short',
			`Schrijf een onderbouwing van minstens ${RATIONALE_MIN} tekens.`
		);
	if (needsEvidence(strength) && evidenceCount === 0)
		add('evidence', 'evidence-missing', 'Vanaf sterkte 4 is bewijs nodig: voeg het toe.');
	return problems;
}

/** What stands between a cell and its submission: the rules, and the state it is in. */
export function readyProblems(
	cell: Judgement & { status: Status; carriedFrom: string | null },
	evidenceCount: number
): Problem[] {
	if (!statusAfter(cell.status, 'submit'))
		return [
			{
				field: 'status',
				code: 'already-submitted',
				message: `Dit oordeel is al ${statusLabels[cell.status]}.`
			}
		];
	const problems = submissionProblems(cell, evidenceCount);
	if (cell.carriedFrom !== null)
		problems.unshift({
			field: 'status',
			code: 'carried-over',
			message: 'Overgenomen uit de vorige ronde: kijk het na en bevestig dat het nog klopt.'
		});
	return problems;
}

/** Returning more than this at once, or of more than one area, is asked first. */
export const RETURN_AT_ONCE = 10;

/** Whether returning these cells needs a yes: unlike adopting, nobody can take it back. */
export const asksFirst = (ids: readonly string[]): boolean =>
	ids.length > RETURN_AT_ONCE || new Set(ids.map((id) => parseAssessmentId(id)?.areaId)).size > 1;

/** Why `by` cannot adopt or return a cell that `submittedBy` submitted, or null when it can. */
export function decisionProblem(
	cell: { status: Status; submittedBy: string | null },
	decision: 'adopt' | 'return',
	by: string,
	reason = ''
): Problem | null {
	if (!statusAfter(cell.status, decision))
		return {
			field: 'status',
			code: 'not-submitted',
			message: 'Alleen een ingediend oordeel kan worden vastgesteld of teruggegeven.'
		};
	if (decision === 'adopt' && cell.submittedBy === by)
		return {
			field: 'status',
			code: 'own-submission',
			message: 'U heeft dit oordeel zelf ingediend: een ander stelt het vast.'
		};
	return decision === 'return' ? reasonProblem(reason) : null;
}

/** Why a judgement cannot go back with this reason, or null when it can. */
export function reasonProblem(reason: string): Problem | null {
	if (characters(reason.trim()) < RETURN_REASON_MIN)
		return {
			field: 'reason',
			code: 'reason-missing',
			message: `Schrijf waarom u het teruggeeft (minstens ${RETURN_REASON_MIN} tekens).`
		};
	const over = tooLong(reason.trim(), RETURN_REASON_MAX);
	return over ? { field: 'reason', code: 'reason-too-long', message: over } : null;
}
