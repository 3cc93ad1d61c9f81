import type { Outcome } from '#lib/db/outcome.ts';
import type { BulkResult } from './review.server.ts';

/** What a page is told of a step for many cells: what became of each, or why nothing was done. */
export interface BulkAnswer {
	step: string;
	done: string[];
	refused: { id: string; message: string }[];
	message: string | null;
}

export const bulkAnswer = (step: string, outcome: Outcome<BulkResult>): BulkAnswer =>
	outcome.ok
		? {
				...{ step, done: outcome.value.done, message: null },
				refused: outcome.value.refused.map(({ id, problems }) => ({
					...{ id, message: problems[0]?.message ?? '' }
				}))
			}
		: { ...{ step, done: [], refused: [] }, message: outcome.message };
