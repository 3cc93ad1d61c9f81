/** One change on its way to the server, and what became of it. */
import { judged, type Answer, type Fields } from '#lib/ui/autosave.svelte.ts';
import type { Failure } from '#lib/db/outcome.ts';
import type { Stale } from '#lib/audit/audit.ts';
import type { PartKind } from '../parts.ts';

export type Clash = Stale & { author: string };

/** See `editSchema` of `editing.server.ts`. */
export type Change =
	| { do: 'create'; kind: PartKind; key: string; fields: Fields; after?: string | undefined }
	| { do: 'change'; kind: PartKind; key: string; version: number; fields: Fields }
	| { do: 'archive' | 'unarchive'; kind: PartKind; key: string }
	| { do: 'order'; kind: PartKind; base: string[]; keys: string[] }
	| { do: 'plan'; version: number; fields: Fields };

export type Sent = Answer<Clash> & { keys?: string[] };

/** Sends a change of a plan; what could not be judged can be sent again as it is. */
export async function sendChange(planId: string, change: Change): Promise<Sent> {
	const response = await judged(
		fetch(`/werkplek/actieplannen/${planId}`, {
			method: 'PATCH',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(change)
		})
	);
	if (!(response instanceof Response)) return response;
	const body = (await response.json().catch(() => null)) as unknown;
	if (response.ok) {
		const { row, keys, savedAt } = body as {
			row?: Fields & { version: number };
			keys?: string[];
			savedAt: string;
		};
		return {
			...{ kind: 'saved', version: row?.version ?? 0, savedAt, fields: row ?? {} },
			...(keys && { keys })
		};
	}
	const failure = body as Failure | null;
	if (response.status === 412) return { kind: 'clash', clash: failure as Clash };
	if (failure?.fields && Object.keys(failure.fields).length > 0)
		return { kind: 'invalid', fields: failure.fields };
	return { kind: 'refused', message: failure?.message ?? 'Dit kon niet worden bewaard.' };
}
