import { emptyEvidence, type EvidenceItem } from '../evidence.ts';
import type { EvidenceOption } from '../evidence-options.server.ts';
import { newId } from './startQueue.ts';

/** A practice or kindcentrum as evidence. */
export const linkTo = ({ id, kind, name }: EvidenceOption): EvidenceItem => ({
	...{ ...emptyEvidence, id: newId(), kind, title: name },
	[kind === 'practice' ? 'practiceId' : 'kindcentrumId']: id
});
