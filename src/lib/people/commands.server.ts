import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import type { ChangeAction } from '#lib/audit/audit.ts';
import { changeRow, eraseHistory } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { atMost } from '#lib/ui/atMost.ts';
import { visibilities } from './people.ts';
import { bodies, people } from './tables.ts';

const text = (max: number) => v.pipe(v.string(), v.trim(), atMost(max));
const orNothing = (max: number) =>
	v.pipe(
		v.nullish(text(max), null),
		v.transform((value) => value || null)
	);

/** What can be changed of a person. The name stays as the source prints it. */
export const personInput = v.object({
	visibility: v.picklist(visibilities),
	publicGround: orNothing(300)
});

const person = (actor: Actor) => ({
	table: people,
	entity: 'person',
	label: (row: { name: string }) => row.name,
	may: () => can(actor.viewer, 'manage:programme')
});

/** Changes who may see a person's name. Public needs a ground (domain.md, Honesty and privacy). */
export const updatePerson = (
	db: Database,
	actor: Actor,
	id: string,
	version: number | undefined,
	input: v.InferOutput<typeof personInput>,
	action: ChangeAction = 'update'
) =>
	changeRow(db, actor, {
		...person(actor),
		id,
		version,
		action,
		next: () =>
			input.visibility === 'public' && !input.publicGround
				? invalid({ publicGround: 'Zonder grond mag een naam niet openbaar zijn.' })
				: input
	});

/** Records an objection, which hides the person everywhere at once, or that it was withdrawn. */
export const setObjection = (
	db: Database,
	actor: Actor,
	id: string,
	objects: boolean,
	reason: string
) =>
	changeRow(db, actor, {
		...person(actor),
		id,
		action: objects ? 'withdraw' : 'publish',
		reason,
		next: (row) => ({ objectedAt: objects ? (row.objectedAt ?? actor.now.toISOString()) : null })
	});

/** Erases a person on request: name and history are blanked for good, and shown nowhere. */
export function erasePerson(db: Database, actor: Actor, id: string): Outcome<null> {
	return transact(db, () => {
		if (!can(actor.viewer, 'manage:programme')) return forbidden();
		const row = db.select().from(people).where(eq(people.id, id)).get();
		if (!row) return notFound('Deze persoon');
		db.update(people)
			.set({
				name: 'Gewiste persoon',
				nameInSource: null,
				visibility: 'internal',
				publicGround: null,
				objectedAt: row.objectedAt ?? actor.now.toISOString(),
				version: row.version + 1,
				updatedAt: actor.now.toISOString(),
				updatedBy: actor.viewer.accountId ?? ''
			})
			.where(eq(people.id, id))
			.run();
		eraseHistory(db, actor, { entity: 'person', entityId: id });
		return done(null);
	});
}

export const bodyInput = v.object({
	name: v.pipe(text(120), v.nonEmpty('Vul een naam in.')),
	description: v.pipe(text(600), v.nonEmpty('Vul in waar het gremium voor is.'))
});

/** Changes the name or description of a body. */
export const updateBody = (
	db: Database,
	actor: Actor,
	id: string,
	version: number | undefined,
	input: v.InferOutput<typeof bodyInput>,
	action: ChangeAction = 'update'
) =>
	changeRow(db, actor, {
		table: bodies,
		entity: 'body',
		label: (row) => row.name,
		may: () => can(actor.viewer, 'manage:programme'),
		id,
		version,
		action,
		next: () => input
	});
