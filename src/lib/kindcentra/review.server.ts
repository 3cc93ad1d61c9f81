/** What happens to a draft after it is written: submit, return, publish, archive, offline, confirm. */
import { eq } from 'drizzle-orm';
import { authorOf, dutchDay, type Actor } from '#lib/accounts/accounts.ts';
import { changeRow } from '#lib/audit/commands.server.ts';
import { can, type Permission } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, invalid, notFound, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { sources } from '#lib/sources/tables.ts';
import { kindcentrumMissing, practiceMissing } from './completeness.ts';
import { photosMissing } from './photos.server.ts';
import type { ItemKind } from './kindcentra.ts';
import {
	areaIdsOf,
	exampleProblem,
	freeSlug,
	isExampleId,
	kindcentrumById,
	kindcentrumRecord,
	practiceById,
	practiceRecord,
	type SavedKindcentrum,
	type SavedPractice
} from './records.server.ts';
import { applyRevision } from './revisions.server.ts';
import { practices } from './tables.ts';
import {
	actionOf,
	nextReview,
	permissionFor,
	statusAfter,
	stepProblem,
	type Step,
	type Workflow,
	type Status
} from './workflow.ts';

export type Saved = SavedKindcentrum | SavedPractice;

/** The columns that a step writes; the same in both tables. */
interface StepColumns {
	status: Status;
	slug?: string;
	submittedBy?: string | null;
	submittedAt?: string | null;
	publishedAt?: string | null;
	publishedBy?: string | null;
	returnReason?: string | null;
	confirmedOn?: string | null;
	reviewOn?: string | null;
	offlineAt?: string | null;
	offlineBy?: string | null;
	offlineReason?: string | null;
	replacedBy?: string | null;
}

/** Asks somebody else to look at it. Refuses per field what is missing. */
export const submit = (db: Database, actor: Actor, kind: ItemKind, id: string) =>
	take(db, actor, kind, id, 'submit', {
		check: (row) => incomplete(db, row),
		columns: () => ({
			submittedBy: authorOf(actor.viewer),
			submittedAt: actor.now.toISOString(),
			returnReason: null
		})
	});

/** Takes it back from the reviewer, to go on writing. */
export const withdraw = (db: Database, actor: Actor, kind: ItemKind, id: string) =>
	take(db, actor, kind, id, 'withdraw', {
		columns: () => ({ submittedBy: null, submittedAt: null })
	});

/** Makes it public; a revision takes the place of what it revises. Nobody publishes the own work. */
export function publish(db: Database, actor: Actor, kind: ItemKind, id: string): Outcome<Saved> {
	return transact<Saved, Failure>(db, () => {
		const row = load(db, kind, id);
		const today = dutchDay(actor.now);
		const columns = (saved: Saved) => ({
			publishedAt: actor.now.toISOString(),
			publishedBy: authorOf(actor.viewer),
			confirmedOn: today,
			reviewOn:
				saved.reviewOn !== null && saved.reviewOn > today ? saved.reviewOn : nextReview(today)
		});
		const outcome = take(db, actor, kind, id, 'publish', {
			check: (saved) => incomplete(db, saved),
			columns: (saved) => ({
				...columns(saved),
				// The first publication settles the address; links to it stay good after that.
				...(saved.publishedAt === null &&
					saved.revisionOf === null && { slug: finalSlug(db, kind, saved) })
			})
		});
		if (!outcome.ok || !row?.revisionOf) return outcome;
		return applyRevision(db, actor, kind, outcome.value, columns(outcome.value));
	});
}

/** Gives it back to the writer, who reads why. */
export const returnItem = (
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string,
	reason: string
) =>
	take(db, actor, kind, id, 'return', {
		reason,
		columns: () => ({ returnReason: reason.trim(), submittedBy: null, submittedAt: null })
	});

/** Puts it away; in favour of another, its address leads there and its practices go along. */
export function archive(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string,
	replacedBy: string | null = null
): Outcome<Saved> {
	return transact<Saved, Failure>(db, () => {
		const archived = take(db, actor, kind, id, 'archive', {
			check: () => successorProblem(db, kind, id, replacedBy),
			columns: () => ({ replacedBy })
		});
		if (!archived.ok || kind === 'practice' || replacedBy === null) return archived;
		const moved = movePractices(db, actor, id, replacedBy);
		return moved.ok ? archived : moved;
	});
}

/** What takes the place of something is there itself, and real for what is real. */
function successorProblem(
	db: Database,
	kind: ItemKind,
	id: string,
	replacedBy: string | null
): Failure | null {
	if (replacedBy === null) return null;
	const other = load(db, kind, replacedBy);
	if (!other || replacedBy === id || other.status === 'archived')
		return invalid({ replacedBy: 'Kies een ander dat er nog is.' });
	return isExampleId(other.id) === isExampleId(id)
		? null
		: invalid({ replacedBy: 'Een voorbeeld kan niet in de plaats komen van iets echts.' });
}

/** Back from the archive, as a draft. */
export const unarchive = (db: Database, actor: Actor, kind: ItemKind, id: string) =>
	take(db, actor, kind, id, 'unarchive', {
		columns: () => ({ replacedBy: null, submittedBy: null, submittedAt: null })
	});

/** Takes something public away at once, for whatever reason; it can be put back as it was. */
export const takeOffline = (
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string,
	reason: string
) =>
	take(db, actor, kind, id, 'offline', {
		reason,
		columns: () => ({
			offlineAt: actor.now.toISOString(),
			offlineBy: authorOf(actor.viewer),
			offlineReason: reason.trim()
		})
	});

/** Puts back what was taken offline. */
export const putOnline = (db: Database, actor: Actor, kind: ItemKind, id: string) =>
	take(db, actor, kind, id, 'online', {
		columns: () => ({ offlineAt: null, offlineBy: null, offlineReason: null })
	});

/** Says that what is public is still right; it is asked again in a year. */
export const confirm = (db: Database, actor: Actor, kind: ItemKind, id: string) =>
	take(db, actor, kind, id, 'confirm', {
		columns: () => {
			const today = dutchDay(actor.now);
			return { confirmedOn: today, reviewOn: nextReview(today) };
		}
	});

const load = (db: Database, kind: ItemKind, id: string): Saved | undefined =>
	kind === 'practice' ? practiceById(db, id) : kindcentrumById(db, id);

/** Takes one step of the workflow: the right, the rules, the columns, the history. */
function take(
	db: Database,
	actor: Actor,
	kind: ItemKind,
	id: string,
	step: Step,
	it: {
		reason?: string;
		check?: (row: Saved) => Failure | null;
		columns: (row: Saved) => Omit<StepColumns, 'status'>;
	}
): Outcome<Saved> {
	const row = load(db, kind, id);
	if (!row) return notFound(kind === 'practice' ? 'Deze praktijk' : 'Dit kindcentrum');
	const areaIds = areaIdsOf(db, row);
	const permission = permissionOf(actor, step, row, areaIds);
	const next = (now: Workflow): StepColumns | Failure => {
		const problem = stepProblem(now, step, authorOf(actor.viewer), it.reason);
		if (problem)
			return refuse(
				problem.field ? 422 : 409,
				problem.code,
				problem.message,
				problem.field && { [problem.field]: problem.message }
			);
		const status = statusAfter(now, step) ?? now.status;
		return it.check?.(row) ?? { ...it.columns(row), status };
	};
	const may = exampleProblem(db, actor.viewer, id);
	if (may && can(actor.viewer, permission, { areaIds })) return may;
	const described = { action: actionOf(step), ...(it.reason && { reason: it.reason.trim() }) };
	return kind === 'practice'
		? changeRow(db, actor, { ...practiceRecord(db, actor, permission), ...described, id, next })
		: changeRow(db, actor, { ...kindcentrumRecord(db, actor, permission), ...described, id, next });
}

/**
 * By what right the actor takes the step: "klopt nog" may be said by the leader too, and a draft
 * that never was public may be put away, and fetched back, by whoever writes there.
 */
function permissionOf(actor: Actor, step: Step, row: Saved, areaIds: string[]): Permission {
	if (step === 'confirm' && can(actor.viewer, 'publish:practice', { areaIds }))
		return 'publish:practice';
	const own = row.publishedAt === null && row.status !== 'published';
	if ((step === 'archive' || step === 'unarchive') && own && row.status !== 'review')
		return can(actor.viewer, 'publish:practice', { areaIds })
			? 'publish:practice'
			: 'write:practice';
	return permissionFor(step);
}

function incomplete(db: Database, row: Saved): Failure | null {
	const source = db.select().from(sources).where(eq(sources.id, row.sourceId)).get();
	const photo = photosMissing(db, 'title' in row ? 'practice' : 'kindcentrum', row.id);
	const missing = {
		...('title' in row
			? practiceMissing(row)
			: kindcentrumMissing(row, source?.kind ?? 'ownInput')),
		...(photo && { photo })
	};
	return Object.keys(missing).length > 0 ? invalid(missing) : null;
}

const finalSlug = (db: Database, kind: ItemKind, row: Saved): string =>
	'title' in row
		? freeSlug(db, kind, `${row.title} ${row.place ?? ''}`, row.id)
		: freeSlug(db, kind, `${row.name} ${row.place}`, row.id);

/** Hangs the practices of one kindcentrum on another. */
function movePractices(db: Database, actor: Actor, from: string, to: string): Outcome<null> {
	const own = db
		.select({ id: practices.id })
		.from(practices)
		.where(eq(practices.kindcentrumId, from))
		.all();
	for (const { id } of own) {
		const moved = changeRow(db, actor, {
			...practiceRecord(db, actor, 'publish:practice'),
			id,
			next: ({ where }) => ({ where: { ...where, kindcentrumId: to } })
		});
		if (!moved.ok) return moved;
	}
	return done(null);
}
