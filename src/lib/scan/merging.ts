import { mergeFields, type Stale } from '#lib/audit/audit.ts';
import { emptyJudgement, type Judgement } from './assessments.ts';
import { mergeEvidence, type EvidenceItem } from './evidence.ts';

/** The fields of a cell that a person changes; what is left out stays as it is. */
export type CellFields = Partial<Judgement & { evidence: EvidenceItem[] }>;

/**
 * What a save that came second would make of the cell, and the fields about which somebody has to
 * choose. `merged` has their value there.
 */
export interface Merge {
	merged: CellFields;
	overlaps: (keyof CellFields)[];
}

/**
 * Judges a lost save of a cell. Lists of evidence go together without a choice. When both began
 * at a cell that nobody had touched (`version` 0), that empty cell is the base.
 */
export function mergeCell(stale: Stale, version: number): Merge & Pick<Stale, 'base'> {
	const base = version === 0 ? pick(untouched, Object.keys(stale.mine)) : stale.base;
	const { merged, overlaps } = mergeFields(base, stale.theirs, stale.mine);
	const lists = [base, stale.theirs, stale.mine].map(
		(side) => (side?.['evidence'] ?? []) as EvidenceItem[]
	);
	if (overlaps.includes('evidence') && base)
		merged['evidence'] = mergeEvidence(lists[0] ?? [], lists[1] ?? [], lists[2] ?? []);
	delete merged['carriedFrom'];
	return {
		base,
		merged: merged as CellFields,
		overlaps: overlaps.filter(
			(name) => name !== 'carriedFrom' && !(name === 'evidence' && base)
		) as (keyof CellFields)[]
	};
}

const untouched = { ...emptyJudgement, carriedFrom: null, evidence: [] as EvidenceItem[] };

const pick = (from: Record<string, unknown>, names: readonly string[]) =>
	Object.fromEntries(names.map((name) => [name, from[name]]));
