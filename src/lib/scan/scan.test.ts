import { describe, expect, it } from 'vitest';
import { assessmentId, isExampleRound, parseAssessmentId } from './scan.ts';

describe('assessmentId', () => {
	const cell = { areaId: 'PV20', sector: 'ko', aspect: 'borging' } as const;

	it('reads back what it wrote', () => {
		const id = assessmentId('voorjaar-2027', cell);
		expect(parseAssessmentId(id)).toEqual({ roundId: 'voorjaar-2027', ...cell });
	});

	it.each(['', 'r/a/po', 'r/a/lb/borging', 'r/a/xx/borging', 'r//po/borging', 'r/a/po/b/c'])(
		'reads nothing from %j',
		(id) => {
			expect(parseAssessmentId(id)).toBeNull();
		}
	);
});

it('knows example rounds by their id', () => {
	expect(isExampleRound('voorbeeldronde-najaar-2025')).toBe(true);
	expect(isExampleRound('najaar-2025')).toBe(false);
});
