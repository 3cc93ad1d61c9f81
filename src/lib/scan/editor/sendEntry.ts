import type { Stale } from '#lib/audit/audit.ts';
import type { EditorCell } from '../matrix.server.ts';
import type { Entry } from './queue.ts';
import type { Answer } from './saveQueue.svelte.ts';

/** A server that does not answer within this time counts as none, in milliseconds. */
const PATIENCE = 20_000;
const SOMEBODY = 'Iemand anders';

interface Body {
	cell?: EditorCell;
	author?: string;
	own?: boolean;
	code?: string;
	message?: string;
	fields?: Record<string, string>;
}

/** Sends an entry of the queue to the server. */
export async function sendEntry({ entryId, id, version, fields }: Entry): Promise<Answer> {
	let response: Response;
	let body: Body;
	try {
		response = await fetch('/werkplek/regio-scan/cel', {
			method: 'PUT',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ entryId, id, version, fields }),
			signal: AbortSignal.timeout(PATIENCE)
		});
		body = (await response.json()) as Body;
	} catch {
		return { kind: 'waits', why: 'offline' };
	}
	const by = { author: body.author || SOMEBODY, own: body.own ?? false };
	if (response.ok && body.cell) return { kind: 'saved', cell: body.cell, ...by };
	if (body.code === 'stale')
		return { kind: 'held', hold: { kind: 'stale', stale: body as Stale, ...by } };
	if (response.status === 401) return { kind: 'waits', why: 'signedOut' };
	if (response.status === 429) return { kind: 'waits', why: 'tooMany' };
	if (response.status >= 500 || response.ok) return { kind: 'waits', why: 'unable' };
	return {
		kind: 'held',
		hold: {
			kind: 'refused',
			code: body.code ?? String(response.status),
			message: body.message ?? 'Dit kon niet worden bewaard.',
			fields: body.fields ?? {}
		}
	};
}
