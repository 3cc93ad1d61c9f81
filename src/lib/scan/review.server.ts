/** Submitting cells, taking them back, and what the leader decides: one, many or all at once. */
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { changeRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { emptyJudgement, statusAfter } from './assessments.ts';
import { cellRecord, hasCell, roundProblem, roundRow, savedCell } from './records.server.ts';
import type { SavedCell } from './records.server.ts';
import { decisionProblem, readyProblems, type Problem } from './rules.ts';
import { parseAssessmentId } from './scan.ts';

/** What became of each cell of a bulk step; nothing is half done to a single cell. */
export interface BulkResult {
	done: string[];
	refused: { id: string; problems: Problem[] }[];
}

/** At most all cells of a round: 15 areas × 3 sectors × 8 aspects, with room to grow. */
const MANY = 1000;

/** Submits what is whole and says of the rest what is missing. */
export const submitAssessments = (db: Database, actor: Actor, ids: readonly string[]) =>
	inBulk(db, actor, ids, (cell, id) => {
		const problems = cell
			? readyProblems(cell, cell.evidence.length)
			: readyProblems({ ...emptyJudgement, status: 'draft', carriedFrom: null }, 0);
		if (problems.length > 0) return { problems };
		const submitted = { submittedBy: authorOf(actor.viewer), submittedAt: actor.now.toISOString() };
		return changeRow(db, actor, {
			...cellRecord(db, actor),
			id,
			action: 'submit',
			next: () => ({
				status: 'submitted' as const,
				...submitted,
				decidedBy: null,
				decidedAt: null,
				returnReason: null
			})
		});
	});

/** Makes a submitted or adopted cell a draft again, so that it can be changed. */
export const withdrawAssessments = (db: Database, actor: Actor, ids: readonly string[]) =>
	inBulk(db, actor, ids, (cell, id) => {
		const status = cell && statusAfter(cell.status, 'withdraw');
		if (!status)
			return {
				problems: [
					{ field: 'status', code: 'not-submitted', message: 'Dit oordeel is al een concept.' }
				]
			};
		return changeRow(db, actor, {
			...cellRecord(db, actor),
			id,
			action: 'withdraw',
			next: () => ({
				status,
				submittedBy: null,
				submittedAt: null,
				decidedBy: null,
				decidedAt: null
			})
		});
	});

/** The leader adopts, or gives back with a reason. Nobody adopts the own submission. */
export function decideAssessments(
	db: Database,
	actor: Actor,
	ids: readonly string[],
	decision: 'adopt' | 'return',
	reason = ''
): Outcome<BulkResult> {
	if (!can(actor.viewer, 'adopt:scan')) return forbidden();
	const by = authorOf(actor.viewer);
	return inBulk(db, actor, ids, (cell, id) => {
		const judged = cell ?? { status: 'draft' as const, submittedBy: null };
		const problem = decisionProblem(judged, decision, by, reason);
		if (problem) return { problems: [problem] };
		return changeRow(db, actor, {
			...cellRecord(db, actor),
			id,
			action: decision,
			reason: reason.trim(),
			next: () => ({
				status: decision === 'adopt' ? ('adopted' as const) : ('returned' as const),
				decidedBy: by,
				decidedAt: actor.now.toISOString(),
				returnReason: decision === 'return' ? reason.trim() : null
			})
		});
	});
}

type Step = (cell: SavedCell | undefined, id: string) => Outcome<unknown> | { problems: Problem[] };

/** Takes one step for each cell, in one transaction; a missing right refuses all of them. */
export function inBulk(
	db: Database,
	actor: Actor,
	ids: readonly string[],
	step: Step
): Outcome<BulkResult> {
	if (ids.length === 0) return refuse(422, 'nothing', 'Kies eerst een of meer oordelen.');
	if (ids.length > MANY) return refuse(413, 'tooMany', `Kies hoogstens ${MANY} oordelen.`);
	return transact<BulkResult, Failure>(db, () => {
		const result: BulkResult = { done: [], refused: [] };
		for (const id of new Set(ids)) {
			const place = parseAssessmentId(id);
			const round = place && roundRow(db, place.roundId);
			if (!place || !round || !hasCell(db, round, place))
				return refuse(404, 'notFound', 'Een van deze cellen bestaat niet (meer).');
			if (!can(actor.viewer, 'write:draft', { areaIds: [place.areaId] })) return forbidden();
			const closed = roundProblem(db, actor, round);
			if (closed) return closed;
			const outcome = step(savedCell(db, id), id);
			if ('problems' in outcome) result.refused.push({ id, problems: outcome.problems });
			else if (!outcome.ok) return outcome;
			else result.done.push(id);
		}
		return done(result);
	});
}
