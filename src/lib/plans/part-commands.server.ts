/** Adding, changing and archiving the parts of a plan that is not submitted. */
import { count, eq } from 'drizzle-orm';
import type { Actor } from '#lib/accounts/accounts.ts';
import { isStale, type ChangeAction, type Stale } from '#lib/audit/audit.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, invalid, notFound, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { parseKey, parsePart } from './inputs.ts';
import { mergePart } from './merging.ts';
import { partRecord, partRecords, type PartRow } from './part-records.server.ts';
import { referenceProblems } from './references.server.ts';
import { emptyParts, partKindLabels, type PartFields, type PartKind } from './parts.ts';
import { partId } from './plans.ts';
import { PART_LIMITS, partProblems } from './rules.ts';
import { planToEdit, type FoundPlan } from './records.server.ts';
import { currentOrder, writeOrder } from './ordering.server.ts';

/** A part as stored: its own fields beside those that every part has. */
export type SavedPart<K extends PartKind = PartKind> = PartRow & PartFields[K];

/** Rules of the part and what it refers to, as one refusal. */
function ruleProblems(
	db: Database,
	{ plan, areaIds }: FoundPlan,
	kind: PartKind,
	part: object,
	before?: object
): Failure | null {
	const problems = [
		...partProblems(kind, part as PartFields[typeof kind], plan.year),
		...referenceProblems(db, { id: plan.id, areaIds }, kind, part, before)
	];
	const fields: Record<string, string> = {};
	for (const { field, message } of problems) fields[field] ??= message;
	return problems.length > 0 ? invalid(fields) : null;
}

/**
 * Adds a part under a `key` that its maker chose (8–64 letters, digits and hyphens), at the end
 * or right after `afterKey`. Sent twice, it is stored once. Only `title` (and `goalKey` of an
 * action) is needed. Refuses with `invalid` (per field), `locked`, `full`, `exampleApart`.
 */
export function createPart<K extends PartKind>(
	db: Database,
	actor: Actor,
	planId: string,
	kind: K,
	key: string,
	input: unknown,
	afterKey?: string
): Outcome<SavedPart<K>> {
	const parsed = parsePart(kind, input);
	if (!parsed.ok) return parsed;
	return transact<SavedPart<K>, Failure>(db, () => {
		const found = planToEdit(db, actor, planId);
		if (!found.ok) return found;
		if (!parseKey(key)) return invalid({ key: 'Dit kenmerk kan niet.' });
		const id = partId(planId, key);
		const there = storedPart(db, kind, id);
		if (there) return done(there);
		const missing = requiredProblem(kind, parsed.value);
		if (missing) return missing;
		const part = { ...emptyParts[kind], ...parsed.value } as PartFields[K];
		const problem = ruleProblems(db, found, kind, part) ?? fullProblem(db, planId, kind);
		if (problem) return problem;
		const made = createRow(db, actor, {
			...partRecord(db, kind, found.areaIds),
			row: { id, planId, key, sourceId: found.plan.sourceId, ...part }
		});
		if (made.ok && afterKey !== undefined) {
			const keys = currentOrder(db, planId, kind).filter((each) => each !== key);
			keys.splice(keys.indexOf(afterKey) + 1 || keys.length, 0, key);
			const ordered = writeOrder(db, actor, found, kind, keys);
			if (!ordered.ok) return ordered;
		}
		return made as Outcome<SavedPart<K>>;
	});
}

function requiredProblem(kind: PartKind, part: Partial<Record<string, unknown>>): Failure | null {
	const fields: Record<string, string> = {};
	if (part['title'] === undefined) fields['title'] = 'Vul in wat het is.';
	if (kind === 'action' && part['goalKey'] === undefined) fields['goalKey'] = 'Kies een doel.';
	return Object.keys(fields).length > 0 ? invalid(fields) : null;
}

function fullProblem(db: Database, planId: string, kind: PartKind): Failure | null {
	const { table } = partRecords[kind];
	const n = db.select({ n: count() }).from(table).where(eq(table.planId, planId)).get()?.n ?? 0;
	if (n < PART_LIMITS[kind]) return null;
	return refuse(
		409,
		'full',
		`Een plan heeft hoogstens ${PART_LIMITS[kind]} onderdelen van deze soort.`
	);
}

/**
 * Changes the fields that came along of a part at `version`. Two people who changed different
 * fields, or the same list, both get what they wanted; only true overlaps are answered with
 * `stale` (412) and a choice. Refuses with `invalid`, `locked`, `notFound`, `exampleApart`.
 */
export function changePart<K extends PartKind>(
	db: Database,
	actor: Actor,
	kind: K,
	id: string,
	version: number,
	input: unknown
): Outcome<SavedPart<K>, Failure | Stale> {
	const parsed = parsePart(kind, input);
	if (!parsed.ok) return parsed;
	return withPart<K>(db, actor, kind, id, (found, record) => {
		const attempt = (onVersion: number, values: object) =>
			changeRow(db, actor, {
				...record,
				id,
				version: onVersion,
				next: (row) =>
					// On another version the answer will be "stale": rules bind what comes of the merge.
					(row.version === onVersion
						? ruleProblems(db, found, kind, { ...row, ...values }, row)
						: null) ?? values
			});
		const outcome = attempt(version, parsed.value);
		if (outcome.ok || !isStale(outcome)) return outcome;
		const merge = mergePart(outcome);
		if (merge.overlaps.length > 0) return { ...outcome, ...merge };
		const again = attempt(outcome.version, merge.merged);
		if (again.ok || again.code !== 'invalid') return again;
		// Together they break a rule (dates reversed): then all that I changed is a choice.
		return { ...outcome, ...merge, overlaps: Object.keys(parsed.value) };
	});
}

/** Takes a part out of the plan; nothing is deleted. */
export const archivePart = (db: Database, actor: Actor, kind: PartKind, id: string) =>
	setArchived(db, actor, kind, id, actor.now.toISOString(), 'archive');

/** Puts an archived part back where it was. */
export const unarchivePart = (db: Database, actor: Actor, kind: PartKind, id: string) =>
	setArchived(db, actor, kind, id, null, 'unarchive');

const setArchived = (
	db: Database,
	actor: Actor,
	kind: PartKind,
	id: string,
	archivedAt: string | null,
	action: ChangeAction
) =>
	withPart(db, actor, kind, id, (_found, record) =>
		changeRow(db, actor, {
			...record,
			id,
			action,
			next: (row) => ({
				archivedAt:
					(row.archivedAt === null) === (archivedAt === null) ? row.archivedAt : archivedAt
			})
		})
	);

/** Does something to a part of a plan that the actor may edit. */
function withPart<K extends PartKind>(
	db: Database,
	actor: Actor,
	kind: PartKind,
	id: string,
	run: (
		found: FoundPlan,
		record: ReturnType<typeof partRecord>
	) => Outcome<unknown, Failure | Stale>
): Outcome<SavedPart<K>, Failure | Stale> {
	return transact<SavedPart<K>, Failure | Stale>(db, () => {
		const part = storedPart(db, kind, id);
		if (!part)
			return notFound(kind === 'goal' ? 'Dit doel' : `Deze ${partKindLabels[kind].toLowerCase()}`);
		const found = planToEdit(db, actor, part.planId);
		if (!found.ok) return found;
		return run(found, partRecord(db, kind, found.areaIds)) as Outcome<
			SavedPart<K>,
			Failure | Stale
		>;
	});
}

function storedPart<K extends PartKind>(
	db: Database,
	kind: K,
	id: string
): SavedPart<K> | undefined {
	const { table, links } = partRecords[kind];
	const row = db.select().from(table).where(eq(table.id, id)).get();
	return row && ({ ...row, ...links?.(db).read(id) } as SavedPart<K>);
}
