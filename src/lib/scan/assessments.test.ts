import { describe, expect, it } from 'vitest';
import {
	assessmentSteps,
	emptyJudgement,
	isEditable,
	statusAfter,
	statuses,
	withField,
	type Judgement
} from './assessments.ts';
import { draftProblems } from './rules.ts';

const pilot: Judgement = {
	coverage: 'assessed',
	stage: 3,
	strength: 2,
	certainty: 'high',
	rationale: 'Drie scholen doen het.'
};

describe('withField', () => {
	it('makes a cell assessed when it gets a stage, and fills in nothing else', () => {
		expect(withField(emptyJudgement, 'stage', 2)).toEqual({
			...emptyJudgement,
			coverage: 'assessed',
			stage: 2
		});
	});

	it('clears the strength at stage 0 and without a stage', () => {
		expect(withField(pilot, 'stage', 0)).toEqual({ ...pilot, stage: 0, strength: null });
		expect(withField(pilot, 'stage', null)).toEqual({ ...pilot, stage: null, strength: null });
	});

	it('clears the values but keeps the text when there is no judgement any more', () => {
		const cleared = { stage: null, strength: null, certainty: null };
		for (const coverage of ['notAssessed', 'notApplicable'] as const)
			expect(withField(pilot, 'coverage', coverage)).toEqual({ ...pilot, ...cleared, coverage });
	});

	it('never makes an invalid draft out of a valid one', () => {
		for (const stage of [null, 0, 1, 5] as const)
			expect(draftProblems(withField(pilot, 'stage', stage))).toEqual([]);
	});

	it('leaves the given judgement as it was', () => {
		const before = structuredClone(pilot);
		withField(pilot, 'stage', 0);
		expect(pilot).toEqual(before);
	});
});

describe('statusAfter', () => {
	it('knows exactly these steps', () => {
		const steps = statuses.flatMap((status) =>
			assessmentSteps.flatMap((step) => {
				const next = statusAfter(status, step);
				return next ? [`${status} ${step} ${next}`] : [];
			})
		);
		expect(steps).toEqual([
			'draft submit submitted',
			'submitted withdraw draft',
			'submitted adopt adopted',
			'submitted return returned',
			'adopted withdraw draft',
			'adopted return returned',
			'returned submit submitted'
		]);
	});

	it('lets drafts and returned cells be written, and no others', () => {
		expect(statuses.filter(isEditable)).toEqual(['draft', 'returned']);
	});
});
