import { expect, it } from 'vitest';
import { emptyJudgement, statuses, type Judgement } from './assessments.ts';
import { progressInWords, progressOf, submittedOf } from './progress.ts';

const judgements: Judgement[] = [
	emptyJudgement,
	{ ...emptyJudgement, rationale: 'Begonnen.' },
	{ ...emptyJudgement, coverage: 'assessed', stage: 0 },
	{ ...emptyJudgement, coverage: 'assessed', stage: 3 },
	{ ...emptyJudgement, coverage: 'notApplicable' }
];

it('puts each cell in one group, so that the groups add up', () => {
	const cells = statuses.flatMap((status) => judgements.map((cell) => ({ ...cell, status })));
	for (const of of [cells.length, 24]) {
		const { of: total, ...groups } = progressOf(cells, of);
		expect(Object.values(groups).reduce((sum, n) => sum + n, 0)).toBe(total);
		expect(groups).toEqual({
			...{ adopted: 5, submitted: 5, returned: 5, draft: 3 },
			notAssessed: of - 18
		});
	}
});

it('is said in one sum, without what there is none of', () => {
	const draft = { ...emptyJudgement, coverage: 'assessed', stage: 2, status: 'draft' } as const;
	const cells = [draft, { ...draft, status: 'submitted' as const }];
	const said = (cells: Parameters<typeof progressOf>[0], of?: number) =>
		progressInWords(progressOf(cells, of)).replaceAll('\u00a0', ' ');
	expect(said(cells, 24)).toBe('24 cellen: 1 ingediend, 1 concept, 22 niet beoordeeld');
	expect(said([{ ...draft, status: 'adopted' }])).toBe('1 cel: 1 vastgesteld');
	expect(submittedOf(progressOf(cells, 24))).toBe(1);
});
