import { expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';
import { Sentence } from './run.ts';

it('has a value for everything that is needed', () => {
	expect(readEnvironment({})).toEqual({
		NODE_ENV: 'development',
		PORT: 3000,
		HOST: '127.0.0.1',
		DATABASE_PATH: 'data/regiokaart.db'
	});
});

it('takes an empty variable for one that is not set, and leaves other variables alone', () => {
	expect(readEnvironment({ PORT: '', HOME: '/root' }).PORT).toBe(3000);
	expect(readEnvironment({ HOME: '/root' })).not.toHaveProperty('HOME');
});

it.each([
	['PORT', 'abc'],
	['PORT', '70000'],
	['PORT', '-1'],
	['PORT', '80.5'],
	['NODE_ENV', 'productie'],
	['ORIGIN', 'regiokaart.example.nl'],
	['ORIGIN', 'https://regiokaart.example.nl/pad'],
	['ORIGIN', 'https://regiokaart.example.nl/'],
	['ORIGIN', 'ftp://regiokaart.example.nl'],
	['EXAMPLE_DATA', 'ja'],
	['PROTOCOL_HEADER', 'x y'],
	['CONTACT', 'iemand'],
	['CONTACT', 'mailto:info@regiokaart.example.nl'],
	['CONTACT', 'http://regiokaart.example.nl'],
	['SECURITY_CONTACT', 'iemand']
])('refuses %s=%s in one sentence with its name', (name, value) => {
	const read = () => readEnvironment({ [name]: value });
	expect(read).toThrow(Sentence);
	expect(read).toThrow(new RegExp(`^De omgevingsvariabele ${name} .*${value}.*verwacht.*\\.$`));
});

it.each(['info@regiokaart.example.nl', 'https://regiokaart.example.nl/contact'])(
	'takes %s as the way to whoever runs the site',
	(CONTACT) => expect(readEnvironment({ CONTACT }).CONTACT).toBe(CONTACT)
);
