import { eq } from 'drizzle-orm';
import { authorOf, dutchDay, type Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { isStale, type Stale } from '#lib/audit/audit.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, refuse } from '#lib/db/outcome.ts';
import type { Failure, Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { emptyJudgement, isEditable, statusLabels } from './assessments.ts';
import { evidenceProblems } from './evidence.ts';
import type { SaveInput } from './inputs.ts';
import { mergeCell, type CellFields } from './merging.ts';
import { cellRecord, hasCell, linkProblems } from './records.server.ts';
import { roundProblem, roundRow, savedCell, type SavedCell } from './records.server.ts';
import { draftProblems } from './rules.ts';
import { parseAssessmentId } from './scan.ts';
import { appliedEntries } from './tables.ts';

type SaveOutcome = Outcome<SavedCell, Failure | Stale>;
type WholeCell = Required<CellFields>;

/**
 * Saves fields of a draft, once per `entryId`, however often the entry arrives. Two people who
 * changed different fields both get what they wanted; only true overlaps are answered with
 * `stale` (412). Refuses what breaks a rule for drafts (`invalid`, per field), a round that is
 * not open (`roundNotOpen`) and a cell that was submitted or adopted (`locked`).
 */
export function saveAssessment(db: Database, actor: Actor, input: SaveInput): SaveOutcome {
	return transact<SavedCell, Failure | Stale>(db, () => {
		const cell = parseAssessmentId(input.id);
		const round = cell && roundRow(db, cell.roundId);
		if (!cell || !round || !hasCell(db, round, cell)) return notFound('Deze cel');
		if (!can(actor.viewer, 'write:draft', { areaIds: [cell.areaId] })) return forbidden();

		const found = savedCell(db, input.id);
		if (found && wasApplied(db, actor, input)) return done(found);
		const refusal = roundProblem(db, actor, round);
		if (refusal) return refusal;
		const outcome = found ? change(db, actor, input) : create(db, actor, input);
		if (outcome.ok) remember(db, actor, input, outcome.value.version);
		return outcome;
	});
}

function create(db: Database, actor: Actor, { id, fields }: SaveInput): SaveOutcome {
	const place = parseAssessmentId(id);
	if (!place) return notFound('Deze cel');
	const whole = { ...emptyJudgement, evidence: [], ...fields };
	return (
		ruleProblems(db, actor, place.roundId, whole) ??
		createRow(db, actor, { ...cellRecord(db, actor), row: { id, ...place, ...whole } })
	);
}

/** A change of a cell that exists; merged with what others did since, where that is possible. */
function change(db: Database, actor: Actor, { id, version, fields }: SaveInput): SaveOutcome {
	const attempt = (onVersion: number, values: CellFields) =>
		changeRow(db, actor, {
			...cellRecord(db, actor),
			id,
			version: onVersion,
			next: (row) => {
				const problem =
					lockProblem(row) ??
					// On another version the answer will be "stale": rules bind what comes of the merge.
					(row.version === onVersion
						? ruleProblems(db, actor, row.roundId, { ...row, ...values })
						: null);
				return problem ?? { ...values, carriedFrom: null };
			}
		});
	const outcome = attempt(version, fields);
	if (outcome.ok || !isStale(outcome)) return outcome;
	const merge = mergeCell(outcome, version);
	if (merge.overlaps.length > 0) return { ...outcome, ...merge };
	const again = attempt(outcome.version, merge.merged);
	if (again.ok || again.code !== 'invalid') return again;
	// Together they break a rule ("strength at stage 0"): then all that I changed is a choice.
	return { ...outcome, ...merge, overlaps: Object.keys(fields) };
}

/** Submitted and adopted cells are fixed until somebody takes them back. */
function lockProblem(row: SavedCell): Failure | null {
	if (isEditable(row.status)) return null;
	const message = `Dit oordeel is ${statusLabels[row.status]}. Zet het eerst terug naar concept.`;
	return refuse(409, 'locked', message);
}

/** Rules for drafts, for the judgement and for each piece of evidence, as one refusal. */
function ruleProblems(
	db: Database,
	{ now }: Actor,
	roundId: string,
	cell: WholeCell
): Failure | null {
	const fields: Record<string, string> = {};
	for (const { field, message } of draftProblems(cell)) fields[field] ??= message;
	for (const item of cell.evidence)
		for (const { field, message } of [
			...evidenceProblems(item, dutchDay(now)),
			...linkProblems(db, roundId, item)
		])
			fields[`evidence.${field}`] ??= message;
	return Object.keys(fields).length === 0 ? null : invalid(fields);
}

/** An entry counts as applied only for who sent it and where: ids are made by browsers. */
function wasApplied(db: Database, actor: Actor, { entryId, id }: SaveInput): boolean {
	const entry = db.select().from(appliedEntries).where(eq(appliedEntries.id, entryId)).get();
	return entry?.accountId === authorOf(actor.viewer) && entry.assessmentId === id;
}

function remember(db: Database, actor: Actor, { entryId, id }: SaveInput, version: number): void {
	db.insert(appliedEntries)
		.values({
			id: entryId,
			accountId: authorOf(actor.viewer),
			assessmentId: id,
			version,
			appliedAt: actor.now.toISOString()
		})
		.onConflictDoNothing()
		.run();
}
