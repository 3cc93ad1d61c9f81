import { describe, expect, it } from 'vitest';
import {
	isEditable,
	nextStep,
	planStates,
	stateAfter,
	stepsFrom,
	takesProgress,
	wasAdopted,
	wasSubmitted,
	type PlanStep
} from './workflow.ts';

const walk = (...steps: PlanStep[]) =>
	steps.reduce<ReturnType<typeof stateAfter>>(
		(state, step) => state && stateAfter(state, step),
		'concept'
	);

describe('the life of a plan', () => {
	it('goes from concept by the board to the end', () => {
		expect(walk('consult', 'submit', 'forward', 'adopt', 'start', 'finish')).toBe('finished');
	});

	it('stays with the board while it is held, and can then be adopted or given back', () => {
		expect(walk('consult', 'submit', 'forward', 'hold')).toBe('held');
		expect(stepsFrom('held')).toEqual(['adopt', 'return']);
	});

	it.each([
		['submitted before consultation', ['submit']],
		['decided before it was forwarded', ['consult', 'submit', 'adopt']],
		['started before it was adopted', ['consult', 'submit', 'forward', 'start']],
		['taken back from the board', ['consult', 'submit', 'forward', 'withdraw']],
		['finished before it started', ['consult', 'submit', 'forward', 'adopt', 'finish']]
	] as const)('is not %s', (_, steps) => {
		expect(walk(...steps)).toBeNull();
	});

	it('goes on with the step that is offered first, never back', () => {
		expect((['concept', 'consultation', 'submitted', 'returned'] as const).map(nextStep)).toEqual([
			'consult',
			'submit',
			'forward',
			undefined
		]);
	});

	it('ends where it was given back, replaced or finished', () => {
		for (const state of ['returned', 'replaced', 'finished'] as const)
			expect(stepsFrom(state)).toEqual([]);
	});

	it('can be changed or was submitted, never both', () => {
		for (const state of planStates) expect(isEditable(state)).toBe(!wasSubmitted(state));
	});

	it('is public from adoption on, and takes progress until it is closed', () => {
		expect(planStates.filter(wasAdopted)).toEqual(['adopted', 'running', 'finished', 'replaced']);
		expect(planStates.filter(takesProgress)).toEqual(['adopted', 'running']);
	});
});
