import { describe, expect, it } from 'vitest';
import { pace } from './pace.ts';

const limit = { most: 2, minutes: 10 };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 12, minute));

describe('pace', () => {
	it('holds back what comes after the most, and nobody else', () => {
		const within = pace();
		const first = ['a', 'a', 'a', 'b'].map((key) => within(key, limit, at(0)));
		expect(first).toEqual([true, true, false, true]);
	});

	it('begins anew when the window of the first attempt has ended', () => {
		const within = pace();
		const answers = [0, 9, 9, 10, 10, 10].map((minute) => within('a', limit, at(minute)));
		expect(answers).toEqual([true, true, false, true, true, false]);
	});

	it('keeps counting whom it holds back when very many came before', () => {
		const within = pace();
		for (let n = 0; n < 10_000; n += 1) within(`old ${n}`, limit, at(0));
		const answers = [1, 1, 1].map((minute) => within('a', limit, at(minute)));
		for (let n = 0; n < 10_000; n += 1) within(`new ${n}`, limit, at(10));
		expect([...answers, within('a', limit, at(10))]).toEqual([true, true, false, false]);
	});
});
