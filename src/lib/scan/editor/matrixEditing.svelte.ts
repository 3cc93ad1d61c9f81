import { SvelteMap } from 'svelte/reactivity';
import { withField, type Judgement, type JudgementField } from '../assessments.ts';
import type { EvidenceItem } from '../evidence.ts';
import type { EditorCell, Matrix } from '../matrix.server.ts';
import type { CellFields } from '../merging.ts';
import { progressOf } from '../progress.ts';
import { draftProblems } from '../rules.ts';
import { sameValue } from '#lib/audit/audit.ts';
import { nameOfCell, newestCells, viewCells, type CellView } from './cellView.ts';
import type { SaveQueue } from './saveQueue.svelte.ts';
import { canUndo, notUndoneInWords, undoneInWords, withStep, type Step } from './undo.ts';

/** The cells of one area in one round while somebody works on them. */
export class MatrixEditing {
	readonly #matrix: () => Matrix;
	readonly queue: SaveQueue;
	/** Cells that were saved since the page was loaded, here or in another tab. */
	readonly #fresh = new SvelteMap<string, EditorCell>();
	/** What was changed here since the page was opened, oldest first. */
	steps = $state.raw<readonly Step[]>([]);

	constructor(matrix: () => Matrix, queue: SaveQueue) {
		this.#matrix = matrix;
		this.queue = queue;
	}

	readonly saved = $derived.by(() => newestCells(this.#matrix().cells, this.#fresh.values()));
	readonly cells = $derived.by(() => viewCells(this.#matrix(), this.saved, this.queue.entries));
	readonly progress = $derived(progressOf(this.cells));
	/** Cells about which somebody has to choose or mend something before they are saved. */
	readonly held = $derived(this.cells.filter(({ hold }) => hold !== null));
	/** Entries of this area that are on their way. */
	readonly waiting = $derived(this.cells.filter(({ waiting }) => waiting).length);

	/** A cell came back from the server. */
	took(cell: EditorCell): void {
		this.#fresh.set(cell.id, cell);
	}

	set<F extends JudgementField>(cell: CellView, field: F, value: Judgement[F]): void {
		const { coverage, stage, strength, certainty, rationale } = cell;
		this.#change(
			cell,
			withField({ coverage, stage, strength, certainty, rationale }, field, value)
		);
	}

	/** Takes over what was judged in the round before. */
	takePrevious(cell: CellView): void {
		if (!cell.previous) return;
		const { coverage, stage, strength, certainty, rationale } = cell.previous;
		this.#change(cell, { coverage, stage, strength, certainty, rationale });
	}

	/** Says that what was copied from the round before still holds; taken back by `?/unconfirm`. */
	confirm(cell: CellView): void {
		if (cell.editable) this.#queue(cell, { rationale: cell.rationale });
	}

	addEvidence(cell: CellView, item: EvidenceItem): void {
		this.#change(cell, { evidence: [...cell.evidence, item] });
	}

	removeEvidence(cell: CellView, item: EvidenceItem): void {
		this.#change(cell, { evidence: cell.evidence.filter(({ id }) => id !== item.id) });
	}

	/**
	 * Takes back the last change that was made here, as a change of its own. Answers its cell and what
	 * became of it; null when there is nothing to take back.
	 */
	undo(): { cell: CellView; said: string } | null {
		const step = this.steps.at(-1);
		const cell = this.cells.find(({ id }) => id === step?.id);
		if (!step || !cell) return null;
		this.steps = this.steps.slice(0, -1);
		if (!canUndo(cell, step)) return { cell, said: notUndoneInWords(cell) };
		this.#queue(cell, step.before);
		return { cell, said: undoneInWords(cell, step) };
	}

	#change(cell: CellView, wanted: CellFields): void {
		const changed = Object.entries(wanted).filter(
			([name, value]) => !sameValue(cell[name as keyof CellFields], value)
		);
		if (changed.length === 0 || !cell.editable) return;
		const after: CellFields = Object.fromEntries(changed);
		const before = seenOf(cell, after);
		this.steps = withStep(this.steps, { id: cell.id, before, after, at: Date.now() });
		this.#queue(cell, after);
	}

	#queue(cell: CellView, fields: CellFields): void {
		const problems = draftProblems({ ...cell, ...fields });
		this.queue.change({
			id: cell.id,
			about: `${this.#matrix().area.name}, ${nameOfCell(cell)}`,
			version: this.saved.get(cell.id)?.version ?? 0,
			fields,
			seen: seenOf(cell, fields),
			// What the server would refuse is kept here, and sent once it is mended.
			hold:
				problems.length === 0
					? null
					: {
							kind: 'refused',
							code: 'invalid',
							message: problems[0]?.message ?? '',
							fields: Object.fromEntries(problems.map(({ field, message }) => [field, message]))
						}
		});
	}
}

/** The fields of `cell` that `changed` names, as they are. */
const seenOf = (cell: CellView, changed: CellFields): CellFields =>
	Object.fromEntries(
		(Object.keys(changed) as (keyof CellFields)[]).map((name) => [name, cell[name]])
	);
