import { describe, expect, it } from 'vitest';
import { foresee, isOnlyHere } from './foresight.ts';
import type { Show, Slide, SlideBody } from './show.ts';

it.each([
	['http://127.0.0.1:3000/r/y9t9f', true],
	['http://localhost/r/y9t9f', true],
	['http://[::1]:3000/r/y9t9f', true],
	['http://192.168.1.20:3000/r/y9t9f', false],
	['https://127.0.0.1.example.nl/r/y9t9f', false],
	['/r/y9t9f', false]
])('%s is of this computer only: %s', (address, only) => {
	expect(isOnlyHere(address)).toBe(only);
});

describe('what an audience may ask about', () => {
	const showOf = (body: object, date: string | null = null) =>
		({
			stops: [{ date }],
			slides: [{ id: 'one', stop: 0, body: body as SlideBody } as Slide]
		}) as Show;
	const said = (show: Show) => foresee(show, '2026-11-28').map(({ message }) => message);
	const chart = { kind: 'chart', day: '2026-05-01', date: '1 mei 2026' };

	it('is the age of figures on the day that they are shown', () => {
		expect(said(showOf(chart))).toEqual(['De cijfers van 1 mei 2026 zijn nu 6 maanden oud.']);
		expect(said(showOf(chart, '2027-03-10'))).toEqual([
			'De cijfers van 1 mei 2026 zijn op de dag van deze stop 10 maanden oud.'
		]);
		expect(said(showOf({ ...chart, day: '2026-05-29' }, '2026-10-01'))).toEqual([]);
	});

	it('is what a plan shows as late', () => {
		const milestones = [
			{ key: 'a', title: 'Werkbezoeken', state: 'reached', when: '' },
			{ key: 'b', title: 'Studiedagen', state: 'late', when: '' }
		];
		expect(said(showOf({ kind: 'plan', milestones }))).toEqual([
			'“Studiedagen”: staat op het scherm als te laat.'
		]);
		expect(said(showOf({ kind: 'plan', milestones: milestones.slice(0, 1) }))).toEqual([]);
	});
});
