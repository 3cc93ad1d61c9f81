import type { Actor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { partKinds, type PartKind } from '#lib/plans/parts.ts';

/** What a form of the editor asks: of which plan, about which part. */
export interface FormTask {
	db: Database;
	actor: Actor;
	planId: string;
	form: FormData;
	kind: PartKind;
	/** Key of the part; empty when it is about none. */
	key: string;
	/** A field as text; empty when it did not come along. */
	text: (name: string) => string;
	number: (name: string) => number;
}

export function formTask(db: Database, actor: Actor, planId: string, form: FormData): FormTask {
	const text = (name: string) => String(form.get(name) ?? '');
	return {
		...{ db, actor, planId, form, text },
		kind: partKinds.find((kind) => kind === text('kind')) ?? 'goal',
		key: text('key'),
		number: (name) => Number(text(name)) || 0
	};
}
