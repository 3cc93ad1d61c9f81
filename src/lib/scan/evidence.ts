import { tooLong } from '../ui/tooLong.ts';

/** What stands behind a judgement. Practices and kindcentra are linked, the rest is described. */
export const evidenceKinds = [
	'practice',
	'kindcentrum',
	'document',
	'conversation',
	'figure'
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceKindLabels: Record<EvidenceKind, string> = {
	practice: 'praktijk',
	kindcentrum: 'kindcentrum',
	document: 'document',
	conversation: 'gesprek',
	figure: 'cijfer'
};

/** Described kinds: a person types these; the linked kinds are chosen from a list. */
export type DescribedKind = Exclude<EvidenceKind, 'practice' | 'kindcentrum'>;

export interface EvidenceItem {
	/** Made by whoever adds it. */
	id: string;
	kind: EvidenceKind;
	/** What it is: "werkbezoek", "jaarverslag 2025", "12 van de 40 scholen"; or what is linked. */
	title: string;
	/** Day of the conversation, the document or the count, ISO date. */
	date: string | null;
	/** Where it can be found: a figure always has one. */
	source: string | null;
	url: string | null;
	practiceId: string | null;
	kindcentrumId: string | null;
}
export type EvidenceField = keyof EvidenceItem;

/** Longest texts, in characters. */
const EVIDENCE_MAX = { title: 200, source: 200, url: 500 } as const;

/** Where a practice is that is noted on the spot: at a place, which is named beside it. */
export const PLACE = 'plaats';

export const emptyEvidence: Omit<EvidenceItem, 'id' | 'kind'> = {
	title: '',
	date: null,
	source: null,
	url: null,
	practiceId: null,
	kindcentrumId: null
};

export interface EvidenceProblem {
	field: EvidenceField;
	message: string;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A real calendar day as an ISO date. */
export const isDay = (text: string) =>
	ISO_DATE.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** An http(s) address that a reader may follow. */
export function isWebAddress(text: string): boolean {
	if (!URL.canParse(text)) return false;
	return ['http:', 'https:'].includes(new URL(text).protocol);
}

/** What is wrong with a piece of evidence, per field; `today` is an ISO date. */
export function evidenceProblems(item: EvidenceItem, today: string): EvidenceProblem[] {
	const problems: EvidenceProblem[] = [];
	const add = (field: EvidenceField, message: string) => problems.push({ field, message });
	const { kind, title, date, source, url } = item;
	if (!evidenceKinds.includes(kind)) add('kind', 'Kies wat voor bewijs het is.');
	if (title.trim().length < 3) add('title', 'Schrijf in een paar woorden wat het is.');
	const over = (field: keyof typeof EVIDENCE_MAX, text: string) => {
		const sentence = tooLong(text, EVIDENCE_MAX[field]);
		if (sentence) add(field, sentence);
	};
	over('title', title);
	if (date !== null && !isDay(date)) add('date', 'Vul een bestaande datum in.');
	else if (date !== null && date > today) add('date', 'Kies een dag die al is geweest.');
	if (kind === 'conversation' && date === null) add('date', 'Vul in wanneer het gesprek was.');
	if (kind === 'figure' && !source?.trim()) add('source', 'Vul in waar het cijfer vandaan komt.');
	if (kind === 'document' && !source?.trim() && !url)
		add('source', 'Vul in waar het document te vinden is.');
	over('source', source ?? '');
	over('url', url ?? '');
	if (url !== null && !isWebAddress(url))
		add('url', 'Vul een webadres in dat met https:// begint.');
	if ((kind === 'practice') !== (item.practiceId !== null)) add('practiceId', 'Kies een praktijk.');
	if ((kind === 'kindcentrum') !== (item.kindcentrumId !== null))
		add('kindcentrumId', 'Kies een kindcentrum.');
	return problems;
}

/**
 * Puts together what two people did to a list of evidence: all that either added, without what
 * either took away. Items themselves do not change, so this never needs a choice.
 */
export function mergeEvidence<T extends { id: string }>(
	base: readonly T[],
	theirs: readonly T[],
	mine: readonly T[]
): T[] {
	const has = (list: readonly T[], { id }: T) => list.some((each) => each.id === id);
	const kept = theirs.filter((item) => has(mine, item) || !has(base, item));
	const added = mine.filter((item) => !has(base, item) && !has(theirs, item));
	return [...kept, ...added];
}
