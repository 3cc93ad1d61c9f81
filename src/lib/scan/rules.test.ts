import { describe, expect, it } from 'vitest';
import { emptyJudgement, type Judgement } from './assessments.ts';
import {
	RETURN_AT_ONCE,
	asksFirst,
	decisionProblem,
	draftProblems,
	submissionProblems
} from './rules.ts';

const whole: Judgement = {
	coverage: 'assessed',
	stage: 3,
	strength: 3,
	certainty: 'medium',
	rationale: 'Drie scholen en twee opvangen werken als één team.'
};
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);
/** A judgement as it may come from outside, where types promise nothing. */
const raw = (values: Record<string, unknown>) => ({ ...whole, ...values }) as Judgement;

describe('draftProblems', () => {
	it('accepts an empty draft, half a draft and a whole one', () => {
		expect(draftProblems(emptyJudgement)).toEqual([]);
		expect(draftProblems({ ...whole, strength: null, certainty: null, rationale: '' })).toEqual([]);
		expect(draftProblems(whole)).toEqual([]);
	});

	it.each([
		[{ stage: 6 }, 'stage-out-of-scale'],
		[{ stage: -1 }, 'stage-out-of-scale'],
		[{ stage: 2.5 }, 'stage-out-of-scale'],
		[{ stage: '3' }, 'stage-out-of-scale'],
		[{ stage: Number.NaN }, 'stage-out-of-scale'],
		[{ strength: 0 }, 'strength-out-of-scale'],
		[{ strength: 6 }, 'strength-out-of-scale'],
		[{ certainty: 'hoog' }, 'certainty-unknown'],
		[{ coverage: 'zero' }, 'coverage-unknown'],
		[{ stage: null }, 'strength-without-stage'],
		[{ stage: 0 }, 'strength-at-zero'],
		[{ coverage: 'notApplicable' }, 'value-without-assessment'],
		[{ coverage: 'notAssessed', strength: null }, 'value-without-assessment'],
		[{ rationale: 'x'.repeat(4001) }, 'rationale-too-long']
	])('refuses %j as %s', (values, code) => {
		expect(codes(draftProblems(raw(values)))).toContain(code);
	});

	it('counts characters, not code units', () => {
		expect(draftProblems(raw({ rationale: '🏫'.repeat(4000) }))).toEqual([]);
	});
});

describe('submissionProblems', () => {
	it('accepts a whole judgement', () => {
		expect(submissionProblems(whole, 0)).toEqual([]);
	});

	it('accepts stage 0 without a strength, and "not applicable" with a rationale', () => {
		expect(submissionProblems({ ...whole, stage: 0, strength: null }, 0)).toEqual([]);
		const none = {
			coverage: 'notApplicable',
			stage: null,
			strength: null,
			certainty: null
		} as const;
		expect(submissionProblems({ ...whole, ...none }, 0)).toEqual([]);
	});

	it('does not take missing for zero', () => {
		expect(codes(submissionProblems(emptyJudgement, 0))).toEqual(['not-assessed']);
		expect(codes(submissionProblems({ ...whole, stage: null, strength: null }, 0))).toEqual([
			'stage-missing'
		]);
	});

	it.each([
		[{ strength: null }, 'strength-missing'],
		[{ certainty: null }, 'certainty-missing'],
		[{ rationale: 'Te kort.' }, 'rationale-too-short'],
		[{ rationale: `kort${' '.repeat(40)}` }, 'rationale-too-short'],
		[{ rationale: '🏫'.repeat(19) }, 'rationale-too-short'],
		[{ strength: 4 }, 'evidence-missing'],
		[{ strength: 5 }, 'evidence-missing']
	])('refuses %j as %s', (values, code) => {
		expect(codes(submissionProblems(raw(values), 0))).toEqual([code]);
	});

	it('is content with one piece of evidence from strength 4', () => {
		expect(submissionProblems({ ...whole, strength: 5 }, 1)).toEqual([]);
	});

	it('names a field and says a Dutch sentence for each problem', () => {
		const problems = submissionProblems(raw({ strength: null, certainty: null, rationale: '' }), 0);
		expect(problems.map(({ field }) => field)).toEqual(['strength', 'certainty', 'rationale']);
		expect(problems.every(({ message }) => /^[A-Z].*\.$/.test(message))).toBe(true);
	});
});

describe('decisionProblem', () => {
	const submitted = { status: 'submitted', submittedBy: 'anna' } as const;

	it('lets another adopt, and give back with a reason', () => {
		expect(decisionProblem(submitted, 'adopt', 'bert')).toBeNull();
		expect(decisionProblem(submitted, 'return', 'bert', 'Noem ook de gemeente.')).toBeNull();
	});

	it('lets nobody adopt the own submission', () => {
		expect(decisionProblem(submitted, 'adopt', 'anna')?.code).toBe('own-submission');
	});

	it('gives nothing back without a reason', () => {
		expect(decisionProblem(submitted, 'return', 'bert', '  te kort ')?.code).toBe('reason-missing');
	});

	it('gives nothing back with a reason of a megabyte', () => {
		const long = 'a'.repeat(1_000_000);
		expect(decisionProblem(submitted, 'return', 'bert', long)?.code).toBe('reason-too-long');
	});

	it('decides on nothing that is not submitted', () => {
		for (const status of ['draft', 'returned'] as const)
			expect(decisionProblem({ status, submittedBy: null }, 'adopt', 'bert')?.code).toBe(
				'not-submitted'
			);
	});
});

describe('asksFirst', () => {
	const cells = (n: number, area = 'PV20') =>
		Array.from({ length: n }, (_, index) => `voorjaar-2026/${area}/po/aspect-${index}`);

	it('lets a few cells of one area through', () => {
		expect(asksFirst([])).toBe(false);
		expect(asksFirst(cells(RETURN_AT_ONCE))).toBe(false);
	});

	it('asks about many cells, and about cells of more than one area', () => {
		expect(asksFirst(cells(RETURN_AT_ONCE + 1))).toBe(true);
		expect(asksFirst([...cells(1), ...cells(1, 'PV21')])).toBe(true);
	});
});
