import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/accounts/accounts.ts';
import { withContained } from '#lib/areas/viewer.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, invalid, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { createPractice, savePractice } from '#lib/kindcentra/commands.server.ts';
import { placeNamed } from '#lib/kindcentra/placeNamed.server.ts';
import { areaIdsOf, isExampleId } from '#lib/kindcentra/records.server.ts';
import { setSource } from '#lib/kindcentra/source.server.ts';
import { emptyEvidence, PLACE, type EvidenceItem } from './evidence.ts';

/** What the short form in the scan asks of a practice. */
export interface PracticeNote {
	title: string;
	/** What it is, in a sentence or two. */
	summary: string;
	/** `PLACE`, the id of a kindcentrum where it happens, or empty for the whole area. */
	where: string;
	/** Name of the place or gemeente, with `PLACE`. */
	place: string;
	sectors: string[];
	/** Public page that tells of it; empty for what was seen or heard by the writer. */
	sourceTitle: string;
	sourceUrl: string;
}

function whereOf(db: Database, areaId: string, { where, place }: PracticeNote) {
	if (where === '') return { at: 'area', areaId };
	return where === PLACE
		? { at: 'point', ...placeNamed({ areaIds: withContained(db, [areaId]) }, place) }
		: { at: 'kindcentrum', kindcentrumId: where };
}

/** Two sentences that say what happens; less says nothing. */
const SUMMARY_MIN = 20;

/**
 * Makes a draft of a practice from the scan of an area, with what is known of it so far. Answers
 * it as evidence for a cell. Refuses per field of the form.
 */
export function addPractice(
	db: Database,
	actor: Actor,
	areaId: string,
	note: PracticeNote
): Outcome<EvidenceItem> {
	return transact<EvidenceItem, Failure>(db, () => {
		const missing: Record<string, string> = {
			...([...note.summary.trim()].length < SUMMARY_MIN && {
				summary: `Schrijf in een of twee zinnen wat er gebeurt (minstens ${SUMMARY_MIN} tekens).`
			}),
			...(note.sectors.length === 0 && { sectors: 'Kies een of meer sectoren.' })
		};
		const made = createPractice(db, actor, {
			title: note.title,
			where: whereOf(db, areaId, note)
		});
		if (!made.ok) return made.status === 422 ? invalid({ ...made.fields, ...missing }) : made;
		if (!withContained(db, [areaId]).has(areaIdsOf(db, made.value)[0] ?? ''))
			missing['where'] = 'Dit ligt niet in het gebied van deze scan.';
		if (Object.keys(missing).length > 0) return invalid(missing);
		const { id, version, title } = made.value;
		const filled = savePractice(db, actor, {
			...{ id, version, fields: { summary: note.summary, sectors: note.sectors } }
		});
		if (!filled.ok) return filled;
		if ((note.sourceTitle.trim() || note.sourceUrl.trim()) && !isExampleId(id)) {
			const source = { title: note.sourceTitle, publisher: '', url: note.sourceUrl };
			const named = setSource(db, actor, 'practice', id, source);
			if (!named.ok) {
				const { title: sourceTitle, url: sourceUrl } = named.fields ?? {};
				return invalid({ ...(sourceTitle && { sourceTitle }), ...(sourceUrl && { sourceUrl }) });
			}
		}
		return done({ ...emptyEvidence, id: randomUUID(), kind: 'practice', title, practiceId: id });
	});
}
