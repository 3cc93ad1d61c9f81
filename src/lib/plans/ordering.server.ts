/** The order of the parts of a plan, also when two people rearrange it at once. */
import { eq } from 'drizzle-orm';
import type { Actor } from '#lib/accounts/accounts.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { orderKeys } from './content.server.ts';
import { mergeOrder } from './merging.ts';
import { inOrder } from './order.ts';
import { partRecords } from './part-records.server.ts';
import type { PartKind } from './parts.ts';
import { nameOf, orderRecord, planToEdit, type FoundPlan } from './records.server.ts';
import { planOrders } from './tables.ts';

/** Keys of the parts of one kind in the order of now, archived ones too. */
export function currentOrder(db: Database, planId: string, kind: PartKind): string[] {
	const { table } = partRecords[kind];
	const rows = db
		.select()
		.from(table)
		.where(eq(table.planId, planId))
		.all()
		.sort((a, b) => String(a['createdAt']).localeCompare(String(b['createdAt'])));
	const parts = rows.map(({ key }) => ({ key: String(key) }));
	return inOrder(parts, orderKeys(db, planId, kind)).map(({ key }) => key);
}

/** Stores the order of the parts of one kind; call it in the transaction of what made it. */
export function writeOrder(
	db: Database,
	actor: Actor,
	{ plan, areaIds }: FoundPlan,
	kind: PartKind,
	keys: string[]
): Outcome<unknown> {
	const id = `${plan.id}/${kind}`;
	const record = orderRecord(nameOf(db, plan), areaIds);
	return db.select().from(planOrders).where(eq(planOrders.id, id)).get()
		? changeRow(db, actor, { ...record, id, next: () => ({ keys }) })
		: createRow(db, actor, { ...record, row: { id, planId: plan.id, kind, keys } });
}

/**
 * Rearranges the parts of one kind: `base` is the order that the person saw, `wanted` the one
 * they made of it. What others moved, added or took away meanwhile stays; when both moved the
 * same part to another place the answer is `reordered` (409) and nothing changes. Answers the
 * keys in their order.
 */
export function reorderParts(
	db: Database,
	actor: Actor,
	planId: string,
	kind: PartKind,
	base: readonly string[],
	wanted: readonly string[]
): Outcome<string[]> {
	return transact<string[], Failure>(db, () => {
		const found = planToEdit(db, actor, planId);
		if (!found.ok) return found;
		const same = base.length === wanted.length && base.every((key) => wanted.includes(key));
		if (!same || new Set(wanted).size !== wanted.length)
			return refuse(422, 'invalid', 'Deze volgorde klopt niet. Laad de pagina opnieuw.');
		const order = mergeOrder(base, currentOrder(db, planId, kind), wanted);
		if (!order)
			return refuse(
				409,
				'reordered',
				'Iemand anders heeft ditzelfde onderdeel intussen verplaatst. U ziet nu de nieuwe volgorde; er is niets verloren.'
			);
		const written = writeOrder(db, actor, found, kind, order);
		return written.ok ? done(order) : written;
	});
}
