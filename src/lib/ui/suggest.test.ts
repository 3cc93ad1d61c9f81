import { expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const candidates = [
	{ label: 'Mondomijn', href: '/kindcentra/mondomijn-helmond' },
	{ label: 'Noord-Brabant', href: '/gebieden/noord-brabant' },
	{ label: 'Súdwest-Fryslân', href: '/gemeenten/GM1900' },
	{ label: 'Oost-Brabant', href: '/gebieden/oost-brabant' }
];
const labels = (wanted: string) => suggest(wanted, candidates).map(({ label }) => label);

it('finds what was meant in spite of typing errors', () => {
	expect(labels('mondmijn')).toEqual(['Mondomijn']);
	expect(labels('mondomijn-helmont')[0]).toBe('Mondomijn');
	expect(labels('brabant')).toEqual(['Oost-Brabant', 'Noord-Brabant']);
	expect(labels('sudwest fryslan')).toEqual(['Súdwest-Fryslân']);
});

it('suggests nothing where nothing is alike', () => {
	for (const wanted of ['', 'x', '../../etc/passwd', '<script>', 'q'.repeat(10_000)])
		expect(labels(wanted)).toEqual([]);
});
