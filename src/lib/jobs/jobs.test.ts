import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startJobs } from './jobs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs a job soon after the start and then every so often, until it is stopped', async () => {
	const run = vi.fn();
	const stop = startJobs([{ name: 'a', every: 15, run }], () => undefined);
	expect(run).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(run).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(30 * 60_000);
	expect(run).toHaveBeenCalledTimes(3);
	stop();
	await vi.advanceTimersByTimeAsync(60 * 60_000);
	expect(run).toHaveBeenCalledTimes(3);
});

it('reports what fails, and goes on with it and with the others', async () => {
	const good = vi.fn();
	const bad = vi.fn().mockRejectedValue(new Error('vol'));
	const report = vi.fn();
	const stop = startJobs(
		[
			{ name: 'bad', every: 1, run: bad },
			{ name: 'good', every: 1, run: good }
		],
		report
	);
	await vi.advanceTimersByTimeAsync(10_000 + 60_000);
	expect(bad).toHaveBeenCalledTimes(2);
	expect(good).toHaveBeenCalledTimes(2);
	expect(report).toHaveBeenCalledWith('bad', new Error('vol'));
	stop();
});

it('never runs a job twice at the same time', async () => {
	let running = 0;
	let most = 0;
	const run = async () => {
		most = Math.max(most, ++running);
		await new Promise((resolve) => setTimeout(resolve, 5 * 60_000));
		running--;
	};
	const stop = startJobs([{ name: 'slow', every: 1, run }], () => undefined);
	await vi.advanceTimersByTimeAsync(60 * 60_000);
	stop();
	expect(most).toBe(1);
});
