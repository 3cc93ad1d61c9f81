/** Making and filling in drafts of kindcentra and practices; what follows is in `review.server.ts`. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import { isStale, type Stale } from '#lib/audit/audit.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { forbidden, invalid, refuse, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { EXAMPLE_SOURCE, OWN_SOURCE } from '#lib/sources/sources.ts';
import { kindcentrumFields, parseFields, practiceFields } from './fields.ts';
import { EXAMPLE_NAME, EXAMPLE_PREFIX } from './kindcentra.ts';
import {
	areaIdsOf,
	freeSlug,
	isExampleId,
	kindcentrumRecord,
	practiceRecord,
	type SavedKindcentrum,
	type SavedPractice
} from './records.server.ts';
import { kindcentrumPlace, practicePlace } from './where.server.ts';
import { isEditable, stateLabel, type Workflow } from './workflow.ts';

/** Fields by name, and the place as `where`: as they come from a form or an autosave, unchecked. */
export interface SaveInput {
	id: string;
	/** Version that the sender saw. */
	version: number;
	fields: Record<string, unknown>;
}
type Saved<T> = Outcome<T, Failure | Stale>;

/** The id and source of something new: an example where an example account makes it. */
function newIdentity(db: Database, actor: Actor) {
	const example = isExampleAccount(db, actor.viewer);
	return example
		? { id: `${EXAMPLE_PREFIX}${randomUUID()}`, sourceId: EXAMPLE_SOURCE }
		: { id: randomUUID(), sourceId: OWN_SOURCE };
}

/** Makes a draft of a practice from its title and place. Refuses per field what is missing or wrong. */
export function createPractice(
	db: Database,
	actor: Actor,
	input: { title: unknown; where: unknown }
): Outcome<SavedPractice> {
	return transact(db, () => {
		const identity = newIdentity(db, actor);
		const checked = practiceChanges(db, identity.id, input);
		if (!checked.ok) return checked;
		const { title, where } = checked.value;
		if (title === undefined || where === undefined) return invalid({ title: 'Vul dit in.' });
		const away = outOfArea(db, actor, where);
		if (away) return away;
		const slug = freeSlug(db, 'practice', title, identity.id);
		const row = { ...identity, slug, title, summary: '', ...where, where };
		return createRow(db, actor, { ...practiceRecord(db, actor, 'write:practice'), row });
	});
}

/** Makes a draft of a kindcentrum from its name and place. */
export function createKindcentrum(
	db: Database,
	actor: Actor,
	input: { name: unknown; where: unknown }
): Outcome<SavedKindcentrum> {
	return transact(db, () => {
		const identity = newIdentity(db, actor);
		const checked = kindcentrumChanges(identity.id, input);
		if (!checked.ok) return checked;
		const { name, where } = checked.value;
		if (name === undefined || where === undefined) return invalid({ name: 'Vul dit in.' });
		const away = outOfArea(db, actor, where);
		if (away) return away;
		const slug = freeSlug(db, 'kindcentrum', `${name} ${where.place}`, identity.id);
		const row = { ...identity, slug, name, summary: '', ...where, where };
		return createRow(db, actor, { ...kindcentrumRecord(db, actor, 'write:practice'), row });
	});
}

/**
 * Saves fields of a draft. Two people who changed different fields both get what they wanted; only
 * true overlaps are answered with `stale` (412). Refuses per field what is wrong (`invalid`), and
 * what is no draft (`locked`).
 */
export function savePractice(db: Database, actor: Actor, input: SaveInput): Saved<SavedPractice> {
	return transact<SavedPractice, Failure | Stale>(db, () => {
		const checked = practiceChanges(db, input.id, input.fields);
		if (!checked.ok) return checked;
		return merged(input.version, checked.value, (version, fields) =>
			changeRow(db, actor, {
				...practiceRecord(db, actor, 'write:practice'),
				id: input.id,
				version,
				next: (row) => lockProblem(row) ?? outOfArea(db, actor, fields.where) ?? fields
			})
		);
	});
}

/** Saves fields of a draft of a kindcentrum, in the same way. */
export function saveKindcentrum(
	db: Database,
	actor: Actor,
	input: SaveInput
): Saved<SavedKindcentrum> {
	return transact<SavedKindcentrum, Failure | Stale>(db, () => {
		const checked = kindcentrumChanges(input.id, input.fields);
		if (!checked.ok) return checked;
		return merged(input.version, checked.value, (version, fields) =>
			changeRow(db, actor, {
				...kindcentrumRecord(db, actor, 'write:practice'),
				id: input.id,
				version,
				next: (row) => lockProblem(row) ?? outOfArea(db, actor, fields.where) ?? fields
			})
		);
	});
}

/** Tries, and when somebody was first with other fields, tries once more with both together. */
function merged<T, F extends object>(
	version: number,
	fields: F,
	attempt: (version: number, fields: F) => Saved<T>
): Saved<T> {
	const outcome = attempt(version, fields);
	if (outcome.ok || !isStale(outcome) || outcome.overlaps.length > 0) return outcome;
	return attempt(outcome.version, outcome.merged as F);
}

function lockProblem(row: Workflow): Failure | null {
	if (isEditable(row)) return null;
	return refuse(409, 'locked', `Dit is ${stateLabel(row)} en kan nu niet worden gewijzigd.`);
}

/** Nothing is put or moved outside the area of whoever writes it; who writes nowhere is not told so. */
function outOfArea(
	db: Database,
	actor: Actor,
	where: Parameters<typeof areaIdsOf>[1] | undefined
): Failure | null {
	const { viewer } = actor;
	const may = (areaIds: readonly string[]) => can(viewer, 'write:practice', { areaIds });
	if (!where || may(areaIdsOf(db, where))) return null;
	if (!may([...viewer.areaIds])) return forbidden();
	const { fields, message } = invalid({ where: 'Deze plaats ligt niet in uw werkgebied.' });
	return { ...forbidden(), message, ...(fields && { fields }) };
}

type Fields = Record<string, unknown>;

function practiceChanges(db: Database, id: string, { where, ...rest }: Fields) {
	const parsed = parseFields(practiceFields, rest);
	const place = where === undefined ? null : practicePlace(db, id, where);
	return together(parsed, place, (fields) => exampleClaims(id, 'title', fields.title, fields));
}

function kindcentrumChanges(id: string, { where, ...rest }: Fields) {
	const parsed = parseFields(kindcentrumFields, rest);
	const place = where === undefined ? null : kindcentrumPlace(where);
	return together(parsed, place, (fields) => ({
		...exampleClaims(id, 'name', fields.name, fields),
		...(isExampleId(id) && {
			...((fields.brin || fields.brinSite) && { brin: NO_CLAIM }),
			...(fields.lrkNumbers?.length && { lrkNumbers: NO_CLAIM }),
			...(place?.ok && place.value.address && { where: 'Een voorbeeld heeft geen adres.' })
		})
	}));
}

/** With what an example begins, and nothing after it. */
const BARE_NAME = new RegExp(`^${EXAMPLE_NAME}(praktijk|centrum)?\\s*$`);
const NO_CLAIM = 'Een voorbeeld verwijst niet naar iets echts: laat dit leeg.';

/** Examples say so in their name, and point at nothing real. */
function exampleClaims(
	id: string,
	nameField: string,
	name: string | undefined,
	fields: { website?: string | null; links?: unknown[] }
): Record<string, string> {
	const named = name === undefined || name.startsWith(EXAMPLE_NAME) === isExampleId(id);
	if (!isExampleId(id))
		return named
			? {}
			: { [nameField]: `Alleen voorbeelden heten “${EXAMPLE_NAME}…”. Kies een andere naam.` };
	return {
		...(!named && { [nameField]: `Zet “${EXAMPLE_NAME}” voor de naam: het is niet echt.` }),
		...(named && name && BARE_NAME.test(name) && { [nameField]: 'Geef het ook een eigen naam.' }),
		...(fields.website && { website: NO_CLAIM }),
		...(fields.links?.length && { links: NO_CLAIM })
	};
}

/** Fields and place as one set of changes, or as one refusal. */
function together<F extends object, P>(
	parsed: { ok: true; value: F } | { ok: false; fields: Record<string, string> },
	place: { ok: true; value: P } | { ok: false; message: string } | null,
	claims: (fields: F) => Record<string, string>
): Outcome<F & { where?: P }> {
	const wrong = {
		...(parsed.ok ? claims(parsed.value) : parsed.fields),
		...(place && !place.ok && { where: place.message })
	};
	if (!parsed.ok || Object.keys(wrong).length > 0) return invalid(wrong);
	return { ok: true, value: { ...parsed.value, ...(place?.ok && { where: place.value }) } };
}
