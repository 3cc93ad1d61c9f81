import { sayDifferences, type FieldDifference } from '#lib/audit/words.ts';
import { partFieldLabels, type Part, type PartKind, type PlanContent } from './parts.ts';
import { partKeyNames } from './words.ts';

/** What can be compared: a plan with the names of what it refers to (`PlanDetail` fits). */
export interface Comparable {
	content: PlanContent;
	links: {
		cells: ReadonlyMap<string, { label: string }>;
		practices: ReadonlyMap<string, { label: string }>;
		kindcentra: ReadonlyMap<string, { label: string }>;
		ambitions: ReadonlyMap<string, string>;
	};
}

/** What happened to one part from one version to another. */
export interface PlanDifference {
	kind: PartKind | 'plan';
	/** Id of the part in the newer plan, or in the older where it was removed; null for the plan. */
	partId: string | null;
	title: string;
	change: 'added' | 'removed' | 'changed';
	/** Field by field in Dutch; what is in it, for an added part, and what was, for a removed one. */
	fields: FieldDifference[];
}

/** Empty fields say nothing in a part that is new or gone. */
const filled = ({ before, after }: FieldDifference) => before !== after;

/**
 * What changed between two plans, in words: added, removed and changed parts by their key, in
 * the order of the newer plan; what was removed comes last in its kind. Archived parts count as
 * removed.
 */
export function planDiff(before: Comparable | null, after: Comparable): PlanDifference[] {
	const names = namesOf(before, after);
	const summary = sayDifferences(
		{ summary: before?.content.summary ?? '' },
		{ summary: after.content.summary },
		{ labels: { summary: 'Samenvatting' } }
	);
	const plan: PlanDifference[] =
		summary.length > 0
			? [{ kind: 'plan', partId: null, title: 'Het plan', change: 'changed', fields: summary }]
			: [];
	const of = <K extends PartKind>(kind: K, list: (content: PlanContent) => Part<K>[]) =>
		partsDiff(kind, before ? list(before.content) : [], list(after.content), names);
	return [
		...plan,
		...of('goal', ({ goals }) => goals),
		...of('action', ({ actions }) => actions),
		...of('milestone', ({ milestones }) => milestones),
		...of('borging', ({ borging }) => borging)
	];
}

type Names = Record<string, string>;

function partsDiff<K extends PartKind>(
	kind: K,
	before: readonly Part<K>[],
	after: readonly Part<K>[],
	names: Names
): PlanDifference[] {
	const words = { labels: partFieldLabels[kind] as Record<string, string>, names };
	const fieldsOf = (from: Part<K> | undefined, to: Part<K> | undefined) =>
		sayDifferences(from ? { ...from } : null, to ? { ...to } : null, words).filter(filled);
	const changed = after.flatMap((part): PlanDifference[] => {
		const old = before.find(({ key }) => key === part.key);
		const fields = fieldsOf(old, part);
		if (old && fields.length === 0) return [];
		const change = old ? 'changed' : 'added';
		return [{ kind, partId: part.id, title: part.title, change, fields }];
	});
	const removed = before
		.filter(({ key }) => !after.some((part) => part.key === key))
		.map((part): PlanDifference => ({
			...{ kind, partId: part.id, title: part.title, change: 'removed' },
			fields: fieldsOf(part, undefined)
		}));
	return [...changed, ...removed];
}

/** Dutch words for keys and ids in either plan. */
function namesOf(...plans: (Comparable | null)[]): Names {
	const names: Names = { ...partKeyNames };
	for (const plan of plans) {
		if (!plan) continue;
		const { cells, practices, kindcentra, ambitions } = plan.links;
		for (const [id, { label }] of [...cells, ...practices, ...kindcentra]) names[id] = label;
		for (const [id, text] of ambitions) names[id] = text;
		for (const { key, title } of plan.content.goals) names[key] = title;
	}
	return names;
}

/** Fields that move on from year to year by themselves: when, and how far it is. */
const shifting = new Set([
	'startOn',
	'endOn',
	'dueOn',
	'reachedOn',
	'handoverOn',
	'moment',
	'state'
]);

/**
 * The same differences in two: what a plan says otherwise, and what only became another day or
 * another state. A part of which both changed is in both, each with its own fields.
 */
export function splitDifferences(differences: readonly PlanDifference[]) {
	const withFields = (shifts: boolean) =>
		differences.flatMap((difference) => {
			if (difference.change !== 'changed' || difference.kind === 'plan')
				return shifts ? [] : [difference];
			const fields = difference.fields.filter(({ field }) => shifting.has(field) === shifts);
			return fields.length > 0 ? [{ ...difference, fields }] : [];
		});
	return { texts: withFields(false), shifts: withFields(true) };
}

/** How many parts were added, changed, dropped, and got another day or state: above their list. */
export function differencesInShort(differences: readonly PlanDifference[]): string {
	const { texts, shifts } = splitDifferences(differences);
	const of = (wanted: PlanDifference['change']) =>
		texts.filter(({ change }) => change === wanted).length;
	const shifted = shifts.length > 0 ? `, ${shifts.length} verschoven` : '';
	return `${of('added')} nieuw, ${of('changed')} gewijzigd, ${of('removed')} vervallen${shifted}`;
}
