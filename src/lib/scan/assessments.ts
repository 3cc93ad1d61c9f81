import {
	EVIDENCE_FROM,
	type Certainty,
	type Coverage,
	type Stage,
	type Strength
} from './scales.ts';

/** What a person judges. Drafts may be incomplete; `rules.ts` says what binds when. */
export interface Judgement {
	coverage: Coverage;
	stage: Stage | null;
	strength: Strength | null;
	certainty: Certainty | null;
	rationale: string;
}
export type JudgementField = keyof Judgement;

export const judgementFieldLabels: Record<JudgementField, string> = {
	coverage: 'Beoordeling',
	stage: 'Stadium',
	strength: 'Sterkte',
	certainty: 'Zekerheid',
	rationale: 'Onderbouwing'
};

export const emptyJudgement: Judgement = {
	coverage: 'notAssessed',
	stage: null,
	strength: null,
	certainty: null,
	rationale: ''
};

/**
 * The judgement after a person sets one field, with what follows from it: a stage makes the cell
 * assessed, stage 0 and leaving "assessed" clear what can then have no value.
 */
export function withField<F extends JudgementField>(
	judgement: Judgement,
	field: F,
	value: Judgement[F]
): Judgement {
	const next = { ...judgement, [field]: value };
	if (field === 'coverage' && next.coverage !== 'assessed')
		return { ...next, stage: null, strength: null, certainty: null };
	if (field === 'stage') {
		if (next.stage === null) return { ...next, strength: null };
		return {
			...next,
			coverage: 'assessed',
			strength: next.stage === 0 ? null : next.strength
		};
	}
	return next;
}

/** Whether there is a judgement: a stage, or that it does not apply. */
export const isJudged = ({ coverage, stage }: Pick<Judgement, 'coverage' | 'stage'>): boolean =>
	coverage === 'notApplicable' || stage !== null;

/** Concept → ingediend → vastgesteld, or teruggegeven with a reason. */
export const statuses = ['draft', 'submitted', 'adopted', 'returned'] as const;
export type Status = (typeof statuses)[number];

export const statusLabels: Record<Status, string> = {
	draft: 'concept',
	submitted: 'ingediend',
	adopted: 'vastgesteld',
	returned: 'teruggegeven'
};

export const assessmentSteps = ['submit', 'withdraw', 'adopt', 'return'] as const;
export type AssessmentStep = (typeof assessmentSteps)[number];

/** A returned cell stays "teruggegeven" while it is being mended, until it is submitted again. */
const workflow: Record<Status, Partial<Record<AssessmentStep, Status>>> = {
	draft: { submit: 'submitted' },
	returned: { submit: 'submitted' },
	submitted: { withdraw: 'draft', adopt: 'adopted', return: 'returned' },
	adopted: { withdraw: 'draft', return: 'returned' }
};

/** The status after `step`, or null where the step does not exist. */
export const statusAfter = (status: Status, step: AssessmentStep): Status | null =>
	workflow[status][step] ?? null;

/** Submitted and adopted cells are fixed: withdraw them first. */
export const isEditable = (status: Status) => status === 'draft' || status === 'returned';

/** Whether a judgement of this strength needs evidence from submission on. */
export const needsEvidence = (strength: Strength | null) =>
	strength !== null && strength >= EVIDENCE_FROM;
