/** The public source of a kindcentrum or practice: a page where everybody can look it up. */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { dutchDay, type Actor } from '#lib/accounts/accounts.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { invalid, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { OWN_SOURCE } from '#lib/sources/sources.ts';
import { sources } from '#lib/sources/tables.ts';
import { atMost } from '#lib/ui/atMost.ts';
import { ADDRESS, isWebAddress, withScheme } from './fields.ts';
import type { ItemKind } from './kindcentra.ts';
import {
	isExampleId,
	kindcentrumRecord,
	practiceRecord,
	type SavedKindcentrum,
	type SavedPractice
} from './records.server.ts';
import { isEditable, stateLabel, type Workflow } from './workflow.ts';

const text = (max: number) => v.pipe(v.string(), v.trim(), atMost(max));

const publicSource = v.object({
	title: v.pipe(text(300), v.nonEmpty('Hoe heet de pagina of het stuk?')),
	publisher: v.pipe(
		text(200),
		v.transform((value) => value || null)
	),
	url: v.pipe(text(1000), v.transform(withScheme), v.check(isWebAddress, ADDRESS))
});

/**
 * Names the public page that a draft rests on, or, with null, that it is own input. The same page
 * is the same source, whoever names it.
 */
export function setSource(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string,
	input: unknown
): Outcome<SavedKindcentrum | SavedPractice> {
	if (isExampleId(id)) return refuse(409, 'fixed', 'Bij een voorbeeld hoort geen echte bron.');
	return transact<SavedKindcentrum | SavedPractice, Failure>(db, () => {
		const sourceId = input === null ? OWN_SOURCE : sourceFor(db, actor, input);
		if (typeof sourceId !== 'string') return sourceId;
		const next = (row: Workflow) =>
			isEditable(row)
				? { sourceId, sourceSection: null }
				: refuse(409, 'locked', `Dit is ${stateLabel(row)} en kan nu niet worden gewijzigd.`);
		return kind === 'practice'
			? changeRow(db, actor, { ...practiceRecord(db, actor, 'write:practice'), id, next })
			: changeRow(db, actor, { ...kindcentrumRecord(db, actor, 'write:practice'), id, next });
	});
}

/** The id of the source with this address; made when nobody named it before. */
function sourceFor(db: Database, actor: Actor, input: unknown): string | Failure {
	const parsed = v.safeParse(publicSource, input);
	if (!parsed.success) {
		const { nested = {} } = v.flatten<typeof publicSource>(parsed.issues);
		return invalid(
			Object.fromEntries(Object.entries(nested).map(([field, [message]]) => [field, message]))
		);
	}
	const { url } = parsed.output;
	const known = db
		.select({ id: sources.id })
		.from(sources)
		.where(and(eq(sources.kind, 'public'), eq(sources.url, url)))
		.get();
	if (known) return known.id;
	const made = createRow(db, actor, {
		table: sources,
		entity: 'source',
		label: (row) => row.title,
		// Whether the actor may write here is asked for the row that will name it.
		may: () => actor.viewer.accountId !== null,
		row: {
			id: randomUUID(),
			kind: 'public',
			...parsed.output,
			consultedOn: dutchDay(actor.now)
		}
	});
	return made.ok ? made.value.id : made;
}
