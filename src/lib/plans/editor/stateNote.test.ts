import { expect, it } from 'vitest';
import { stateNote, stepQuestion } from './stateNote.ts';

it('asks to submit of who may, and names who else may', () => {
	expect(stateNote('consultation', ['reopen', 'submit'])).toContain('dient u het plan in');
	expect(stateNote('consultation', ['reopen'])).toContain('Een ambassadeur');
});

it('asks for progress of who writes it down only', () => {
	expect(stateNote('running', ['finish'])).toContain('Houd hieronder bij');
	expect(stateNote('running', [])).toBe('Het plan wordt uitgevoerd.');
});

it('warns before a plan goes to the board that it cannot be taken back', () => {
	expect(stateNote('submitted', ['withdraw', 'forward'])).toContain('terughalen kan dan niet meer');
	expect(stateNote('submitted', ['withdraw'])).not.toContain('niet meer');
});

it('asks before a step that nobody can take back, and says what is still open', () => {
	const action = (state: string) => ({
		key: state,
		title: state,
		state,
		goalKey: 'g',
		archivedAt: null
	});
	const milestone = (reachedOn: string | null) => ({
		key: 'm',
		title: 'm',
		reachedOn,
		goalKey: null,
		archivedAt: null
	});
	const content = (actions: object[], milestones: object[]) =>
		({
			goals: [{ key: 'g', archivedAt: null }],
			borging: [],
			actions,
			milestones
		}) as unknown as Parameters<typeof stepQuestion>[1];
	expect(stepQuestion('finish', content([action('done')], []))).toBe(
		'Afronden? Daarna kan niemand de voortgang nog bijhouden.'
	);
	expect(
		stepQuestion(
			'finish',
			content([action('todo'), action('busy'), action('stopped')], [milestone(null)])
		)
	).toBe(
		'Afronden? 2 acties en 1 mijlpaal staan nog open. Daarna kan niemand de voortgang nog bijhouden.'
	);
	expect(stepQuestion('finish', content([], [milestone(null), milestone('2026-05-01')]))).toContain(
		'1 mijlpaal staat nog open'
	);
	expect(stepQuestion('forward', content([], []))).toContain('Terughalen kan daarna niet meer');
});
