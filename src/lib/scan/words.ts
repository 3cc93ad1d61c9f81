import type { FieldWords } from '#lib/audit/words.ts';
import { judgementFieldLabels, statusLabels, type Status } from './assessments.ts';
import { evidenceKindLabels, type EvidenceItem } from './evidence.ts';
import {
	certaintyLabels,
	coverageLabels,
	stageLabels,
	strengthLabels,
	type Certainty,
	type Coverage,
	type Stage,
	type Strength
} from './scales.ts';

const nothing = (value: unknown) => value === null || value === undefined;

/** How the fields of a cell are said in its history and where people have to choose. */
export const assessmentWords: Required<Omit<FieldWords, 'names' | 'acts'>> = {
	labels: { ...judgementFieldLabels, evidence: 'Bewijs', status: 'Status' },
	// With a stage it is assessed, without one not yet.
	follows: { coverage: 'stage' },
	begins: { coverage: ['notAssessed', 'assessed'], status: ['draft'], evidence: [[]] },
	say: (field, value) => {
		if (nothing(value)) return field === 'stage' ? 'geen stadium' : undefined;
		switch (field) {
			case 'stage':
				return `${value} ${stageLabels[value as Stage]}`;
			case 'strength':
				return `${value} ${strengthLabels[value as Strength]}`;
			case 'coverage':
				return coverageLabels[value as Coverage];
			case 'certainty':
				return certaintyLabels[value as Certainty];
			case 'status':
				return statusLabels[value as Status];
			case 'evidence':
				return (
					(value as EvidenceItem[])
						.map(({ kind, title }) => `${evidenceKindLabels[kind]} ${title}`)
						.join(', ') || 'geen bewijs'
				);
			default:
				return undefined;
		}
	}
};
