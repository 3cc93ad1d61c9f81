import { expect, it } from 'vitest';
import { judged } from './autosave.svelte.ts';

const answers = (status: number) => Promise.resolve(new Response(null, { status }));

it('tells why a save waits, and what the server judged', async () => {
	const why = async (request: Promise<Response>) => {
		const answer = await judged(request);
		return answer instanceof Response ? answer.status : answer.why;
	};
	expect(await why(Promise.reject(new TypeError('Failed to fetch')))).toBe('offline');
	expect(await why(answers(401))).toBe('signedOut');
	// a full disk, a server that starts, too many at once
	for (const status of [507, 503, 429])
		expect(await why(answers(status)), `${status}`).toBe('unable');
	for (const status of [200, 400, 412]) expect(await why(answers(status))).toBe(status);
});
