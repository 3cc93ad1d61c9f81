import { expect, it } from 'vitest';
import { Autosave, judged, type Answer, type Fields } from './autosave.svelte.ts';

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

it('keeps what was refused for another field, and sends it once that one is right', async () => {
	const sent: Fields[] = [];
	const save = new Autosave<never>({
		key: 'plan/2',
		version: 1,
		send: (_version, fields) => {
			sent.push(fields);
			return Promise.resolve<Answer<never>>(
				'date' in fields
					? { kind: 'saved', version: 2, savedAt: '2027-01-01T10:00:00.000Z', fields }
					: { kind: 'invalid', fields: { date: 'Dit plan is van 2027.' } }
			);
		},
		onsaved: () => undefined
	});
	save.change({ title: 'Kennismaken' });
	await save.flush();
	expect(save.held).toEqual(['title']);
	save.change({ date: '2027-01-01' });
	await save.flush();
	expect(sent.at(-1)).toEqual({ title: 'Kennismaken', date: '2027-01-01' });
	expect(save.held).toEqual([]);
	save.stop();
});

it('leaves what was refused where it stands when another field is stored', async () => {
	const taken: (readonly string[])[] = [];
	const answer = (fields: Fields): Answer<never> =>
		'date' in fields
			? { kind: 'invalid', fields: { date: 'Dit plan is van 2027.' } }
			: { kind: 'saved', version: 2, savedAt: '2027-01-01T10:00:00.000Z', fields };
	const save = new Autosave<never>({
		key: 'plan/1',
		version: 1,
		send: (_version, fields) => Promise.resolve(answer(fields)),
		onsaved: (_fields, typed) => taken.push(typed)
	});
	save.change({ date: '2020-01-01' });
	await save.flush();
	save.change({ title: 'Kennismaken' });
	await save.flush();
	expect(taken).toEqual([['title', 'date']]);
	expect(save.problems).toEqual({ date: 'Dit plan is van 2027.' });
	expect(save.held).toEqual(['date']);
	// Once it is right, the store is right about it again.
	save.change({ date: '2027-01-01' });
	expect(save.problems).toEqual({});
	save.stop();
});
