/** Concept → ter controle → gepubliceerd → gearchiveerd, and offline at once; pure. */
import { keysOf } from '../programme/vocabulary.ts';
import { tooLong } from '../ui/tooLong.ts';
import type { ChangeAction } from '#lib/audit/audit.ts';
import type { Permission } from '#lib/accounts/rights.ts';

/** Workflow of a kindcentrum or a practice; visitors see `published` only. */
export const statusLabels = {
	concept: 'concept',
	review: 'ter controle',
	published: 'gepubliceerd',
	archived: 'gearchiveerd'
} as const;
export type Status = keyof typeof statusLabels;
export const statuses = keysOf(statusLabels);

/** What the workflow keeps of a kindcentrum or practice. */
export interface Workflow {
	status: Status;
	submittedBy: string | null;
	submittedAt: string | null;
	/** Why the leader gave it back; gone when it is submitted again. */
	returnReason: string | null;
	/** Taken offline at once: archived, but meant to be looked at. */
	offlineAt: string | null;
	/** What is being revised, when this is the revision of something published. */
	revisionOf: string | null;
}

export type Step =
	| 'submit'
	| 'withdraw'
	| 'publish'
	| 'return'
	| 'archive'
	| 'unarchive'
	| 'offline'
	| 'online'
	| 'confirm';

interface Rule {
	from: readonly Status[];
	to: Status;
	/** Who may, where the writer of a draft may not do it as well. */
	permission: Permission;
	action: ChangeAction;
}

const rules: Record<Step, Rule> = {
	submit: { from: ['concept'], to: 'review', permission: 'write:practice', action: 'submit' },
	withdraw: { from: ['review'], to: 'concept', permission: 'write:practice', action: 'withdraw' },
	publish: { from: ['review'], to: 'published', permission: 'publish:practice', action: 'publish' },
	return: { from: ['review'], to: 'concept', permission: 'publish:practice', action: 'return' },
	archive: {
		from: ['concept', 'review', 'published'],
		to: 'archived',
		permission: 'publish:practice',
		action: 'archive'
	},
	unarchive: {
		from: ['archived'],
		to: 'concept',
		permission: 'publish:practice',
		action: 'unarchive'
	},
	offline: {
		from: ['published'],
		to: 'archived',
		permission: 'publish:practice',
		action: 'withdraw'
	},
	online: {
		from: ['archived'],
		to: 'published',
		permission: 'publish:practice',
		action: 'publish'
	},
	confirm: {
		from: ['published'],
		to: 'published',
		permission: 'write:practice',
		action: 'update'
	}
};

/** The right that a step asks for, and what the history calls it. */
export const permissionFor = (step: Step): Permission => rules[step].permission;
export const actionOf = (step: Step): ChangeAction => rules[step].action;

/** The status after a step, or null where the step cannot be taken. */
export function statusAfter(row: Workflow, step: Step): Status | null {
	const { from, to } = rules[step];
	if (!from.includes(row.status)) return null;
	const offline = row.offlineAt !== null;
	if (step === 'online' && !offline) return null;
	if (step === 'unarchive' && offline) return null;
	return to;
}

/** Drafts are written in; what is submitted or public is not changed under a reader's eyes. */
export const isEditable = (row: Pick<Workflow, 'status'>): boolean => row.status === 'concept';

/** Where something stands, in words: "teruggegeven" and "offline" are told apart. */
export function stateLabel(row: Pick<Workflow, 'status' | 'returnReason' | 'offlineAt'>): string {
	if (row.status === 'concept' && row.returnReason !== null) return 'teruggegeven';
	if (row.status === 'archived' && row.offlineAt !== null) return 'offline gehaald';
	return statusLabels[row.status];
}

/** A reason is read by somebody else, and so has at least this many characters. */
export const REASON_MIN = 10;
export const REASON_MAX = 2000;

/** Why `by` cannot take the step now, as a code and a sentence, or null. */
export function stepProblem(
	row: Workflow,
	step: Step,
	by: string,
	reason = ''
): { code: string; message: string; field?: 'reason' } | null {
	if (statusAfter(row, step) === null)
		return { code: 'wrongStatus', message: `Dit kan nu niet: dit is ${stateLabel(row)}.` };
	if (step === 'publish' && row.submittedBy === by)
		return {
			code: 'ownSubmission',
			message: 'U heeft dit zelf ingediend: iemand anders controleert en publiceert het.'
		};
	const needsReason = step === 'return' || step === 'offline';
	if (needsReason && [...reason.trim()].length < REASON_MIN)
		return {
			code: 'reasonMissing',
			message: `Schrijf kort waarom (minstens ${REASON_MIN} tekens).`,
			field: 'reason'
		};
	const over = tooLong(reason.trim(), REASON_MAX);
	if (over) return { code: 'reasonTooLong', message: over, field: 'reason' };
	return null;
}

/** Something published is looked at again after this many months. */
const REVIEW_MONTHS = 12;

/** The day (ISO) on which it is asked again whether what was right on `day` still is. */
export function nextReview(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCMonth(date.getUTCMonth() + REVIEW_MONTHS);
	return date.toISOString().slice(0, 10);
}

/** Whether it is time to ask "klopt dit nog?". */
export const isReviewDue = (
	row: { status: Status; reviewOn: string | null },
	today: string
): boolean => row.status === 'published' && row.reviewOn !== null && row.reviewOn <= today;
