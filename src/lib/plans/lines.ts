import { borgingFunctionLabels, domainLabels } from '#lib/programme/vocabulary.ts';
import { formatDate, many } from '#lib/ui/format.ts';
import {
	actionStateLabels,
	borgingStateLabels,
	isLiveBorging,
	isOpen,
	momentLabels,
	type PartFields,
	type PartKind
} from './parts.ts';

/** A piece of the line under a part's title; what is still missing is marked. */
export interface Piece {
	text: string;
	missing?: boolean;
}

const missing = (text: string): Piece => ({ text, missing: true });
const said = (text: string | false | null | undefined): Piece[] => (text ? [{ text }] : []);
const days = (from: string | null, until: string | null) =>
	from && until
		? `${formatDate(from)} tot ${formatDate(until)}`
		: from
			? `vanaf ${formatDate(from)}`
			: until && `tot ${formatDate(until)}`;
const count = (n: number, one: string, more: string) => (n === 0 ? null : many(n, one, more));

const lines: { [K in PartKind]: (part: PartFields[K]) => Piece[] } = {
	goal: ({ domain, cells }) => [
		...(domain ? said(domainLabels[domain]) : [missing('nog geen domein')]),
		...said(count(cells.length, 'cel van de regio-scan', 'cellen van de regio-scan'))
	],
	action: ({ lead, partners, startOn, endOn, state, practiceIds, kindcentrumIds }) => [
		...(lead ? said(lead) : [missing('nog geen trekker')]),
		...(partners.length > 0
			? said(`met ${partners.join(', ')}`)
			: isOpen(state)
				? [missing('nog niet met wie')]
				: []),
		...said(days(startOn, endOn)),
		...said(count(practiceIds.length, 'praktijk', 'praktijken')),
		...said(count(kindcentrumIds.length, 'kindcentrum', 'kindcentra')),
		...said(state !== 'todo' && actionStateLabels[state])
	],
	milestone: ({ moment, dueOn, reachedOn }) => [
		...(moment ? said(momentLabels[moment]) : [missing('nog geen moment')]),
		...(dueOn ? said(formatDate(dueOn)) : [missing('nog geen datum')]),
		...said(reachedOn && `behaald op ${formatDate(reachedOn)}`)
	],
	borging: ({ function: task, carrier, state, handoverOn, nationalSupport }) => [
		...(task
			? said(borgingFunctionLabels[task])
			: isLiveBorging(state)
				? [missing('nog geen functie')]
				: []),
		...(carrier ? said(carrier) : isLiveBorging(state) ? [missing('nog geen drager')] : []),
		...said(borgingStateLabels[state]),
		...said(handoverOn && `overdracht ${formatDate(handoverOn)}`),
		...said(nationalSupport && 'vraagt landelijke steun')
	]
};

/** What a part is about, in one line under its title. */
export const partLine = <K extends PartKind>(kind: K, part: PartFields[K]): Piece[] =>
	lines[kind](part);
