/** A matrix for tests: Groningen in a round that is open. */
import { firstAspectModel } from '../aspects.ts';
import { emptyJudgement } from '../assessments.ts';
import type { EditorCell, Matrix } from '../matrix.server.ts';

/** A cell as the server gave it. */
export const saved = (
	given: Partial<EditorCell> & Pick<EditorCell, 'sector' | 'aspect'>
): EditorCell => ({
	...{ areaId: 'PV20', id: `ronde/PV20/${given.sector}/${given.aspect}`, ...emptyJudgement },
	...{ version: 1, status: 'draft', carriedFrom: null, returnReason: null },
	...{ submittedByViewer: false, updatedAt: '', updatedBy: 'anna', evidence: [] },
	...given
});

/** The matrix with these cells; nobody touched the others. */
export const matrix = (cells: EditorCell[], previous: Matrix['previous'] = null): Matrix => ({
	round: {
		...{ id: 'ronde', title: 'Ronde', state: 'open', referenceDate: '', dueOn: '', modelId: 'v1' },
		...{ example: false, version: null, publishedAt: null, notAdopted: 0 },
		...{ aspects: [...firstAspectModel.aspects], publications: [] }
	},
	area: { id: 'PV20', slug: 'groningen', name: 'Groningen' },
	...{ cells, previous, writable: true }
});
