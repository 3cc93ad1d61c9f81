import { describe, expect, it } from 'vitest';
import { parseView, writeView } from './view.ts';

const roundTrip = (query: string) =>
	decodeURIComponent(
		writeView(parseView(new URLSearchParams(query)), new URLSearchParams()).toString()
	);

describe('the view in the URL', () => {
	it('comes back as it was written', () => {
		const query =
			'laag=regio-scan&scan-sector=ko&scan-aspect=inclusie&bij=52.09,5.12&toon=60&keuze=mondomijn&kaart=9.50/51.4790/5.6570';
		expect(roundTrip(query)).toBe(query);
	});

	it('leaves out what is as usual', () => {
		expect(roundTrip('laag=ambassadeurs&toon=30')).toBe('');
	});

	it.each([
		'kaart=99/52/5',
		'kaart=7/80/5',
		'kaart=7/52',
		'laag=<script>',
		'keuze=../../etc',
		'scan-sector=lb&scan-aspect=<b>',
		'toon=-3',
		'toon=1e9x',
		'bij=0,0',
		`keuze=${'a'.repeat(10_000)}`
	])('ignores nonsense: %.40s', (query) => {
		expect(roundTrip(query)).toBe('');
	});

	it('keeps the good part of a half broken URL', () => {
		expect(roundTrip('kaart=x&laag=aantal&toon=abc')).toBe('laag=aantal');
	});
});
