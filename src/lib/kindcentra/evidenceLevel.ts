import { keysOf } from '../programme/vocabulary.ts';

/**
 * How firmly it is known that a practice works, in four steps. The steps are this map's own and
 * say what was done to find out; they are no recognition by anybody.
 */
export const evidenceLevelLabels = {
	idee: 'Goed idee',
	ervaring: 'Ervaring uit de praktijk',
	gevolgd: 'Resultaten gevolgd',
	onderzocht: 'Onderzocht'
} as const;
export type EvidenceLevel = keyof typeof evidenceLevelLabels;
export const evidenceLevels = keysOf(evidenceLevelLabels);

export const evidenceLevelNotes: Record<EvidenceLevel, string> = {
	idee: 'Het is bedacht en beschreven. Of het werkt, is nog niet bekend.',
	ervaring: 'Het gebeurt al een tijd. Wie het doet, ziet dat het werkt.',
	gevolgd: 'Er is bijgehouden wat het oplevert, bijvoorbeeld met cijfers of een evaluatie.',
	onderzocht: 'Een ander dan de makers heeft onderzocht wat het oplevert.'
};

/** Which step of the four it is, from 1. */
export const evidenceStep = (level: EvidenceLevel): number => evidenceLevels.indexOf(level) + 1;

/** Stands wherever a level is shown. */
export const EVIDENCE_NOTE =
	'Eigen indeling van deze kaart in vier stappen. Het is geen keurmerk en geen erkenning.';
