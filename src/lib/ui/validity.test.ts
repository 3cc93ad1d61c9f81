import { expect, it } from 'vitest';
import { sayValidity } from './validity.ts';

it.each([
	[{}, 'text', ''],
	[{ valueMissing: true }, 'textarea', 'Vul dit in.'],
	[{ valueMissing: true }, 'select-one', 'Maak eerst een keuze.'],
	[{ valueMissing: true }, 'checkbox', 'Vink dit eerst aan.'],
	[{ valueMissing: true, badInput: true }, 'date', 'Deze datum bestaat niet.'],
	[{ valueMissing: true }, 'date', 'Vul een datum in.'],
	[{ typeMismatch: true }, 'email', 'Dit is geen e-mailadres, zoals naam@school.nl.'],
	[{ typeMismatch: true }, 'url', 'Dit is geen webadres. Het begint met https://.'],
	[{ patternMismatch: true }, 'text', 'Dit klopt nog niet.']
] as const)('%j of %s is said as "%s"', (validity, type, sentence) => {
	expect(sayValidity(validity, type)).toBe(sentence);
});

it('names what is to be filled in', () => {
	expect(sayValidity({ valueMissing: true }, 'text', 'Wat gebeurt er?')).toBe(
		'Vul “Wat gebeurt er?” in.'
	);
});
