/** "Klopt nog" for many cells that were copied from the round before. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Outcome } from '#lib/db/outcome.ts';
import { saveAssessment } from './commands.server.ts';
import { inBulk, type BulkResult } from './review.server.ts';
import type { Problem } from './rules.ts';

/** Says that these still hold: each is saved as it is, as the editor does with one. */
export const confirmAssessments = (
	db: Database,
	actor: Actor,
	ids: readonly string[]
): Outcome<BulkResult> =>
	inBulk(db, actor, ids, (cell, id) => {
		if (!cell || cell.carriedFrom === null)
			return { problems: [problem('not-carried', 'Dit oordeel is intussen al nagekeken.')] };
		const fields = { rationale: cell.rationale };
		const entry = { entryId: randomUUID(), id, version: cell.version, fields };
		const outcome = saveAssessment(db, actor, entry);
		if (outcome.ok || outcome.code !== 'invalid') return outcome;
		const why = Object.values(outcome.fields ?? {})[0] ?? outcome.message;
		return { problems: [problem(outcome.code, why)] };
	});

const problem = (code: string, message: string): Problem => ({ field: 'status', code, message });
