import { expect, it } from 'vitest';
import { wordsOf } from './records.ts';

it.each([
	['tour', 'withdraw', 'concept', 'besloten gemaakt'],
	['tour', 'publish', 'published', 'openbaar gemaakt'],
	['tour', 'archive', 'archived', 'weggehaald'],
	['tour', 'unarchive', 'concept', 'teruggezet'],
	['tourStop', 'unarchive', null, 'teruggezet'],
	['photo', 'archive', null, 'weggehaald'],
	['practice', 'withdraw', 'concept', 'teruggehaald'],
	['practice', 'withdraw', 'archived', undefined],
	['practice', 'submit', 'review', 'ter controle gestuurd']
])('%s: %s to %s is said as its button says it', (entity, action, status, said) => {
	expect(wordsOf()(entity).acts?.(action, status === null ? null : { status })).toBe(said);
});

it('calls the state of a tour what its page calls it', () => {
	expect(wordsOf()('tour').say?.('status', 'concept', {})).toBe('besloten');
});
