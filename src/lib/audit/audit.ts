import type { Failure } from '#lib/db/outcome.ts';
import type { Change, Snapshot } from './tables.ts';

/** What can happen to a record. Deleting is archiving; only an erasure takes anything away. */
export const changeActions = [
	'create',
	'update',
	'archive',
	'unarchive',
	'restore',
	'undo',
	'submit',
	'adopt',
	'return',
	'publish',
	'withdraw',
	'decide',
	'close',
	'reopen',
	'erase'
] as const;
export type ChangeAction = (typeof changeActions)[number];

export const changeActionLabels: Record<ChangeAction, string> = {
	create: 'toegevoegd',
	update: 'gewijzigd',
	archive: 'gearchiveerd',
	unarchive: 'uit het archief gehaald',
	restore: 'eerdere versie teruggezet',
	undo: 'ongedaan gemaakt',
	submit: 'ingediend',
	adopt: 'vastgesteld',
	return: 'teruggegeven',
	publish: 'gepubliceerd',
	withdraw: 'offline gehaald',
	decide: 'besloten',
	close: 'gesloten',
	reopen: 'heropend',
	erase: 'gegevens gewist'
};

/** A save that lost: somebody changed the record since the version it was based on. */
export interface Stale extends Failure {
	code: 'stale';
	/** Version that the record has now: the next attempt must name this one. */
	version: number;
	/** The fields as they were when mine began; null when that is no longer known. */
	base: Snapshot | null;
	/** The same fields as they are now. */
	theirs: Snapshot;
	/** The same fields as this save wanted them. */
	mine: Snapshot;
	/** Everything that does not clash, put together; clashing fields have their value. */
	merged: Snapshot;
	/** Fields that both changed, to a different value: only these need a choice. */
	overlaps: string[];
	/** Who made the version that is there now, and when. */
	updatedBy: string;
	updatedAt: string;
}

/** Whether somebody was first (412): then it comes with base, theirs and mine. */
export const isStale = (failure: Failure): failure is Stale => failure.code === 'stale';

/** Whether two field values are the same to a reader: null, undefined and '' are all "nothing". */
export function sameValue(a: unknown, b: unknown): boolean {
	const plain = (value: unknown) => JSON.stringify(value === '' ? null : (value ?? null));
	return plain(a) === plain(b);
}

/** Fields of `after` that differ from `before`, in the order of `after`. */
export function changedFields(before: Snapshot | null, after: Snapshot | null): string[] {
	const names = Object.keys(after ?? before ?? {});
	return names.filter((name) => !sameValue(before?.[name], after?.[name]));
}

/**
 * Ids of the entries whose version can be put back, of the history of one record, newest first.
 * Only `fields` are put back, so an entry counts when it touched one of them and one is different
 * now: a step such as closing is undone by its own counterpart, not here.
 */
export function restorable(
	entries: readonly Pick<Change, 'id' | 'version' | 'before' | 'after'>[],
	fields: readonly string[]
): number[] {
	const now = entries[0]?.after;
	if (!now) return [];
	const touches = (from: Snapshot | null, to: Snapshot) =>
		changedFields(from, to).some((name) => fields.includes(name));
	return entries
		.filter(({ version, before, after }) => {
			return version > 0 && after !== null && touches(before, after) && touches(after, now);
		})
		.map(({ id }) => id);
}

/**
 * Three-way merge of the fields of `mine`. A field that only one side changed takes that side;
 * one that both changed alike is no clash; one that both changed differently is an overlap (and
 * has their value in `merged` until somebody chooses). Without a base every difference overlaps.
 */
export function mergeFields(
	base: Snapshot | null,
	theirs: Snapshot,
	mine: Snapshot
): { merged: Snapshot; overlaps: string[] } {
	const merged: Snapshot = {};
	const overlaps: string[] = [];
	for (const name of Object.keys(mine)) {
		const onlyMine = base !== null && sameValue(base[name], theirs[name]);
		merged[name] = onlyMine ? mine[name] : theirs[name];
		const clash =
			!onlyMine &&
			!sameValue(theirs[name], mine[name]) &&
			(base === null || !sameValue(base[name], mine[name]));
		if (clash) overlaps.push(name);
	}
	return { merged, overlaps };
}
