import { expect, it } from 'vitest';
import { stateNote } from './stateNote.ts';

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
