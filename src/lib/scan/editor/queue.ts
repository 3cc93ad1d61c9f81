/**
 * What waits in the browser to be saved. An entry is one save of one cell; entries of a cell go
 * to the server one after the other. What may have reached the server is never changed any more,
 * so that sending it again is harmless (`saveAssessment` applies an entry once). Pure: each
 * function answers what to write to the store and what to take out of it.
 */
import { sameValue, type Stale } from '#lib/audit/audit.ts';
import { mergeCell, type CellFields } from '../merging.ts';

/** What such entries are kept under in a browser. */
export const KIND = 'regio-scan';

/** Why an entry waits for the person. */
export type Hold =
	/** `own`: the other version is of the same account, in another browser. */
	| { kind: 'stale'; stale: Stale; author: string; own?: boolean }
	| { kind: 'refused'; code: string; message: string; fields: Record<string, string> };

export interface Entry {
	entryId: string;
	/** Its turn; not a time, since clocks may go back. */
	order: number;
	/** Id of the cell. */
	id: string;
	/** "Drenthe, Inclusie, primair onderwijs": for who reads it where cells are not at hand. */
	about?: string;
	/** Version of the cell that it builds on. */
	version: number;
	fields: CellFields;
	/** The same fields as the person saw them before. */
	seen: CellFields;
	/** It may have reached the server. */
	tried: boolean;
	hold: Hold | null;
}

/** What a person changed in a cell. */
export type Change = Pick<Entry, 'id' | 'about' | 'version' | 'fields' | 'seen' | 'hold'>;

export interface QueueStep {
	put: Entry[];
	/** Ids of entries. */
	drop: string[];
}

/** A cell as the server answered it. */
export interface Saved {
	version: number;
	updatedAt: string;
	updatedBy: string;
}

export const inOrder = (entries: readonly Entry[]): Entry[] =>
	entries.toSorted((a, b) => a.order - b.order || a.entryId.localeCompare(b.entryId));

const ofCell = (entries: readonly Entry[], id: string) =>
	inOrder(entries.filter((entry) => entry.id === id));

/** The entry to send now: the first of a cell that does not wait for the person. */
export function nextEntry(entries: readonly Entry[]): Entry | undefined {
	const held = new Set(entries.filter(({ hold }) => hold).map(({ id }) => id));
	return inOrder(entries).find(({ id }) => !held.has(id));
}

/**
 * A change by the person. It joins the last entry of the cell while that was not sent yet, or was
 * refused; the joined entry has a new id. When it takes back all of that entry, both are gone.
 */
export function changeCell(entries: readonly Entry[], change: Change, newId: string): QueueStep {
	const last = ofCell(entries, change.id).at(-1);
	if (last && (last.hold ? last.hold.kind === 'refused' : !last.tried)) {
		const joined = { ...join(last, change, newId), hold: change.hold };
		const put = changesNothing(joined) && !changesNothing(last) ? [] : [joined];
		return { put, drop: [last.entryId] };
	}
	const order = Math.max(0, ...entries.map((entry) => entry.order)) + 1;
	return { put: [{ ...change, entryId: newId, order, tried: false }], drop: [] };
}

/**
 * `sent` was saved: what came after it builds on the new version, or asks for a choice between it
 * and what `author` made of the cell before `sent` reached it.
 */
export function settle(
	entries: readonly Entry[],
	sent: Entry,
	saved: Saved & Required<CellFields>,
	{ author, own }: { author: string; own: boolean }
): QueueStep {
	const put = after(entries, sent).map((entry): Entry => {
		const names = Object.keys(entry.fields) as (keyof CellFields)[];
		const rebased = { ...entry, version: saved.version };
		if (names.every((name) => sameValue(saved[name], entry.seen[name]))) return rebased;
		// Somebody else came in between, and changed what this entry changes too.
		const theirs = Object.fromEntries(names.map((name) => [name, saved[name]]));
		const stale: Stale = {
			...{ ok: false, status: 412, code: 'stale', message: '', version: saved.version },
			...{ base: { ...entry.seen }, theirs, mine: { ...entry.fields } },
			...{ merged: {}, overlaps: [], updatedBy: saved.updatedBy, updatedAt: saved.updatedAt }
		};
		const merge = mergeCell(stale, saved.version);
		return merge.overlaps.length === 0
			? { ...rebased, fields: merge.merged, seen: theirs }
			: { ...rebased, hold: { kind: 'stale', stale: { ...stale, ...merge }, author, own } };
	});
	return { put, drop: [sent.entryId] };
}

/** `sent` did not get through: it waits for the person, with all that came after it. */
export function holdBack(
	entries: readonly Entry[],
	sent: Entry,
	hold: Hold,
	newId: string
): QueueStep {
	const followers = after(entries, sent);
	if (followers.length === 0) return { put: [{ ...sent, hold }], drop: [] };
	const joined = followers.reduce((whole, each) => join(whole, each, newId), sent);
	// Together they may be right, or clash less or more: then that is what the server has to judge.
	const again = hold.kind === 'stale' || hold.code === 'invalid';
	return {
		put: [{ ...joined, hold: again ? null : hold }],
		drop: [sent, ...followers].map(({ entryId }) => entryId)
	};
}

/**
 * What was refused for what it met, not for what it says: a round that was closed may be open again.
 */
export const refusedByChance = ({ hold }: Pick<Entry, 'hold'>): boolean =>
	hold?.kind === 'refused' && hold.code !== 'invalid';

/** Such entries go to the server once more. */
export const tryAgain = (entries: readonly Entry[]): QueueStep => ({
	put: entries.filter(refusedByChance).map((entry) => ({ ...entry, hold: null })),
	drop: []
});

/** The person chose: the outcome is a new entry on the version that it was compared with. */
export function resolveClash(
	entries: readonly Entry[],
	id: string,
	fields: CellFields,
	version: number,
	newId: string
): QueueStep {
	const [held, ...followers] = ofCell(entries, id);
	if (!held) return { put: [], drop: [] };
	const theirs = held.hold?.kind === 'stale' ? held.hold.stale.theirs : held.seen;
	const chosen: Entry = {
		...{ ...held, entryId: newId, version, fields, seen: theirs },
		...{ tried: false, hold: null }
	};
	return {
		put: [followers.reduce((whole, each) => join(whole, each, newId), chosen)],
		drop: [held, ...followers].map(({ entryId }) => entryId)
	};
}

/** The person lets go of what was not saved of a cell. */
export const discardCell = (entries: readonly Entry[], id: string): QueueStep => ({
	put: [],
	drop: ofCell(entries, id).map(({ entryId }) => entryId)
});

/** The fields of a cell as the person sees them: what is saved, with what waits on top. */
export const withEntries = <T extends CellFields>(
	saved: T,
	entries: readonly Entry[],
	id: string
): T => ofCell(entries, id).reduce((cell, { fields }) => ({ ...cell, ...fields }), saved);

/** What waits of each cell, in the order in which it was begun: `fields` put together. */
export const perCell = (entries: readonly Entry[]): Pick<Entry, 'id' | 'about' | 'fields'>[] =>
	[...Map.groupBy(inOrder(entries), ({ id }) => id)].map(([id, own]) => ({
		...{ id, ...(own[0]?.about && { about: own[0].about }) },
		fields: withEntries<CellFields>({}, own, id)
	}));

const changesNothing = ({ fields, seen }: Entry) =>
	(Object.keys(fields) as (keyof CellFields)[]).every((name) =>
		sameValue(fields[name], seen[name])
	);

const after = (entries: readonly Entry[], sent: Entry) =>
	ofCell(entries, sent.id).filter(
		({ entryId, order }) => entryId !== sent.entryId && order >= sent.order
	);

const join = (first: Entry, second: Pick<Entry, 'fields' | 'seen'>, newId: string): Entry => ({
	...first,
	entryId: newId,
	fields: { ...first.fields, ...second.fields },
	seen: { ...second.seen, ...first.seen },
	tried: false,
	hold: null
});

/** Makes an entry of what a browser had stored, or null when it is none. */
export function readEntry(value: unknown): Entry | null {
	if (typeof value !== 'object' || value === null) return null;
	const { entryId, order, id, version, fields, seen } = value as Partial<Entry>;
	const whole =
		typeof entryId === 'string' &&
		typeof order === 'number' &&
		typeof id === 'string' &&
		typeof version === 'number' &&
		typeof fields === 'object' &&
		fields !== null &&
		typeof seen === 'object' &&
		seen !== null;
	return whole ? (value as Entry) : null;
}
