/**
 * Invented rounds to try the product with. Deterministic, plausible in shape (missing cells,
 * slow progress, borging behind the rest), and about nobody: every text says that it is an example.
 */
import { scannedSectors, type ScannedSector } from '../../programme/vocabulary.ts';
import { emptyJudgement, needsEvidence, type Judgement, type Status } from '../assessments.ts';
import { firstAspectModel } from '../aspects.ts';
import { emptyEvidence, type EvidenceItem } from '../evidence.ts';
import { stageLabels, type Stage, type Strength } from '../scales.ts';
import { EXAMPLE_ROUND_PREFIX, type Cell } from '../scan.ts';

export const exampleRounds = [
	{
		id: `${EXAMPLE_ROUND_PREFIX}najaar-2025`,
		title: 'Voorbeeldronde najaar 2025',
		referenceDate: '2025-11-01',
		dueOn: '2025-11-15',
		publishedAt: '2025-12-01T09:00:00.000Z'
	},
	{
		id: `${EXAMPLE_ROUND_PREFIX}voorjaar-2026`,
		title: 'Voorbeeldronde voorjaar 2026',
		referenceDate: '2026-05-01',
		dueOn: '2026-05-15',
		publishedAt: '2026-06-01T09:00:00.000Z'
	},
	{
		id: `${EXAMPLE_ROUND_PREFIX}najaar-2026`,
		title: 'Voorbeeldronde najaar 2026',
		referenceDate: '2026-11-01',
		dueOn: '2026-12-15',
		/** Still open, to try the editor in. */
		publishedAt: null
	}
] as const;

export interface ExampleCell {
	cell: Cell;
	judgement: Judgement;
	status: Status;
	/** Copied from the round before and not yet brought up to date. */
	carried: boolean;
	evidence: Omit<EvidenceItem, 'id'>[];
}

/** How far aspects tend to be, in stages; conditions of cooperation first, borging last. */
const usual: Record<string, number> = {
	inclusie: 2.3,
	'gepersonaliseerd-leren': 2,
	'interprofessionele-samenwerking': 2.7,
	'meervoudige-talentontwikkeling': 1.9,
	'rijke-dagarrangementen': 2.1,
	'kindnabije-zorg': 2.2,
	'bestuurlijk-netwerk': 3.3,
	borging: 1
};
const lead: Record<ScannedSector, number> = { po: 0, ko: 0.4, jh: -0.2 };

/** All cells of example round `round` (0, 1 or 2) that somebody touched. */
export function exampleCells(round: number, areaIds: readonly string[]): ExampleCell[] {
	return areaIds.flatMap((areaId) =>
		firstAspectModel.aspects.flatMap(({ key: aspect }) =>
			scannedSectors.flatMap((sector) => exampleCell(round, { areaId, sector, aspect }) ?? [])
		)
	);
}

function exampleCell(round: number, cell: Cell): ExampleCell | null {
	const place = `${cell.areaId}/${cell.sector}/${cell.aspect}`;
	// In some areas much is still to do, everywhere a little; less with every round.
	const slow = chance('slow', cell.areaId) > 0.78 ? 0.42 : 0.09;
	const hard = cell.aspect === 'borging' ? 0.08 : 0;
	if (chance('missing', place) < (slow + hard) * 0.62 ** Math.min(round, 1)) return null;
	const way = chance('open', place);
	// In the open round, what was copied is as it was; the rest may have moved.
	const judgement = judge(round === 2 && way < 0.4 ? 1 : round, cell, place);
	if (round < 2) {
		const status = isLate(place, round) ? 'submitted' : 'adopted';
		return { cell, judgement, status, carried: false, evidence: behind(judgement, place, round) };
	}
	if (way < 0.18) return null;
	// Only what was adopted is copied.
	if (way < 0.4 && !isLate(place, 1))
		return { cell, judgement, status: 'draft', carried: true, evidence: [] };
	const half = chance('half', place) < 0.5;
	if (way < 0.6) {
		const draft = half ? { ...judgement, strength: null, rationale: '' } : judgement;
		return { cell, judgement: draft, status: 'draft', carried: false, evidence: [] };
	}
	const status = way < 0.68 ? 'returned' : way < 0.88 ? 'submitted' : 'adopted';
	return { cell, judgement, status, carried: false, evidence: behind(judgement, place, round) };
}

/** Whether a cell was not adopted in time in a round that is published. */
const isLate = (place: string, round: number) => chance('late', place, round) < 0.04;

function judge(round: number, cell: Cell, place: string): Judgement {
	if (chance('none', place) < 0.02)
		return {
			...emptyJudgement,
			coverage: 'notApplicable',
			rationale: 'Voorbeeldtekst: dit aspect speelt voor deze sector hier niet.'
		};
	const level =
		(usual[cell.aspect] ?? 2) +
		lead[cell.sector] +
		2.6 * (chance('area', cell.areaId) - 0.5) +
		2.9 * (chance('noise', place) - 0.5) +
		(round > 0 && chance('step', place) > 0.68 ? 1 : 0) -
		(round > 0 && chance('step', place) < 0.07 ? 1 : 0) +
		(round > 1 && chance('next', place) > 0.6 ? 1 : 0) -
		(round > 1 && chance('next', place) < 0.08 ? 1 : 0);
	const stage = Math.min(5, Math.max(0, Math.round(level))) as Stage;
	const strong = 1 + 0.55 * stage + 1.8 * (chance('strength', place) - 0.5);
	const strength = stage === 0 ? null : (Math.min(5, Math.max(1, Math.round(strong))) as Strength);
	const certainty = (['low', 'medium', 'medium', 'high'] as const)[
		Math.floor(4 * chance('certainty', place, round))
	];
	return {
		coverage: 'assessed',
		stage,
		strength,
		certainty: certainty ?? 'medium',
		rationale: `Voorbeeldtekst: waarom dit als “${stageLabels[stage]}” is ingeschat.`
	};
}

function behind({ strength }: Judgement, place: string, round: number): ExampleCell['evidence'] {
	if (!needsEvidence(strength) && chance('evidence', place, round) < 0.55) return [];
	const date = ['2025-10-07', '2026-04-14', '2026-10-06'][round] ?? null;
	const conversation = {
		...emptyEvidence,
		kind: 'conversation' as const,
		title: 'Voorbeeldgesprek',
		date
	};
	const source = 'voorbeeldgegevens';
	const document = {
		...emptyEvidence,
		kind: 'document' as const,
		title: 'Voorbeeldverslag',
		source,
		date
	};
	const figure = {
		...emptyEvidence,
		kind: 'figure' as const,
		title: 'Voorbeeldcijfer',
		source,
		date
	};
	const pick = chance('kind', place);
	return pick < 0.5 ? [conversation] : pick < 0.8 ? [document] : [conversation, figure];
}

/** A number from 0 to 1 that is always the same for the same words (FNV-1a, then mixed). */
function chance(...words: (string | number)[]): number {
	let hash = 0x811c9dc5;
	for (const char of words.join('|')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
