import { describe, expect, it, vi } from 'vitest';
import { keptFile } from './kept.server.ts';

const file = (text: string) => vi.fn(() => Promise.resolve(Buffer.from(text)));

describe('a file that was made', () => {
	it('is made once, also for two who ask at the same time', async () => {
		const make = file('deck');
		const asked = [keptFile('once', make), keptFile('once', make)];
		expect((await Promise.all(asked)).map(String)).toEqual(['deck', 'deck']);
		await keptFile('once', make);
		expect(make).toHaveBeenCalledTimes(1);
	});

	it('is made again after it failed', async () => {
		const make = vi.fn(() => Promise.reject(new Error('no memory')));
		await expect(keptFile('broken', make)).rejects.toThrow('no memory');
		expect(String(await keptFile('broken', file('deck')))).toBe('deck');
	});

	it('makes room for others', async () => {
		const make = file('first');
		await keptFile('first', make);
		for (const name of ['a', 'b', 'c', 'd']) await keptFile(name, file(name));
		await keptFile('first', make);
		expect(make).toHaveBeenCalledTimes(2);
	});
});
