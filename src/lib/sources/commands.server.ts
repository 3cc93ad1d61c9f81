import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import type { ChangeAction } from '#lib/audit/audit.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { invalid, refuse } from '#lib/db/outcome.ts';
import { atMost } from '#lib/ui/atMost.ts';
import { sources } from './tables.ts';

/** Kinds of source that people add; the others come with the product. */
export const addedKinds = ['public', 'openData', 'ownInput'] as const;

const line = (max: number) =>
	v.pipe(
		v.nullish(v.pipe(v.string(), v.trim(), atMost(max)), null),
		v.transform((value) => value || null)
	);

export const sourceInput = v.object({
	title: v.pipe(v.string(), v.trim(), v.nonEmpty('Vul een titel in.'), atMost(300)),
	publisher: line(200),
	url: v.pipe(
		line(1000),
		v.check(
			(value) => value === null || /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
			'Vul een webadres in dat begint met https://.'
		)
	),
	term: line(100),
	licence: line(100),
	credit: line(200)
});
export type SourceInput = v.InferOutput<typeof sourceInput>;

const source = (actor: Actor) => ({
	table: sources,
	entity: 'source',
	label: (row: { title: string }) => row.title,
	may: () => can(actor.viewer, 'manage:programme')
});

/** A public source that nobody can look up is none. */
const addressProblem = (kind: string, url: string | null) =>
	kind === 'public' && !url
		? invalid({ url: 'Een openbare bron heeft een webadres, zodat iedereen het kan nakijken.' })
		: null;

/** Adds a source. Refuses a public one without an address. */
export const createSource = (
	db: Database,
	actor: Actor,
	kind: (typeof addedKinds)[number],
	input: SourceInput
) =>
	addressProblem(kind, input.url) ??
	createRow(db, actor, { ...source(actor), row: { id: randomUUID(), kind, ...input } });

/** Changes how a source is described. The programme itself and the examples stay as they are. */
export const updateSource = (
	db: Database,
	actor: Actor,
	id: string,
	version: number | undefined,
	input: SourceInput,
	action: ChangeAction = 'update'
) =>
	changeRow(db, actor, {
		...source(actor),
		id,
		version,
		action,
		next: (row) =>
			row.kind === 'programme' || row.kind === 'example'
				? refuse(409, 'fixed', 'Deze bron hoort bij het product en staat vast.')
				: (addressProblem(row.kind, input.url) ?? input)
	});
