import { expect, it } from 'vitest';
import { securityText } from './security.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const fields = (text: string) =>
	new Map(
		text
			.trim()
			.split('\n')
			.map((line) => line.split(': ') as [string, string])
	);

it('names the contact of the operator, else the page about the site', () => {
	const given = securityText('https://kaart.example', 'mailto:veilig@kaart.example', NOW);
	expect(fields(given).get('Contact')).toBe('mailto:veilig@kaart.example');
	const none = fields(securityText('https://kaart.example', undefined, NOW));
	expect(none.get('Contact')).toBe('https://kaart.example/over');
});

it('holds for less than a year, and the same text all day', () => {
	const text = securityText('https://kaart.example', undefined, NOW);
	expect(fields(text).get('Expires')).toBe('2027-05-23T00:00:00.000Z');
	expect(securityText('https://kaart.example', undefined, new Date('2026-11-23T23:00Z'))).toBe(
		text
	);
});
