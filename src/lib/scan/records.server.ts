/** What the commands of this room share: how a cell is found, described to the history, locked. */
import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Actor } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import { areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { refuse, type Failure } from '#lib/db/outcome.ts';
import { EXAMPLE_PREFIX } from '#lib/kindcentra/kindcentra.ts';
import { kindcentra, practices } from '#lib/kindcentra/tables.ts';
import { sectorLabels } from '#lib/programme/vocabulary.ts';
import type { EvidenceItem, EvidenceProblem } from './evidence.ts';
import { isWritable, roundStateLabels } from './rounds.ts';
import { isExampleRound, type Cell } from './scan.ts';
import { aspects, assessments, evidence, scanRounds } from './tables.ts';

export { isExampleAccount };

export type Round = typeof scanRounds.$inferSelect;
export type Assessment = typeof assessments.$inferSelect;
export interface CellLinks {
	evidence: EvidenceItem[];
}
export type SavedCell = Assessment & CellLinks;

/** As stored, whoever asks. */
export const roundRow = (db: Database, id: string): Round | undefined =>
	db.select().from(scanRounds).where(eq(scanRounds.id, id)).get();

/** Why this person cannot write in this round now, or null. */
export function roundProblem(db: Database, actor: Actor, round: Round | undefined): Failure | null {
	if (!round) return refuse(404, 'notFound', 'Deze ronde bestaat niet (meer).');
	const example = isExampleAccount(db, actor.viewer);
	if (example !== isExampleRound(round.id) && actor.viewer.accountId !== null)
		return refuse(
			403,
			'exampleApart',
			example
				? 'Met een voorbeeldaccount werkt u alleen in voorbeeldrondes.'
				: 'Dit is een voorbeeldronde: alleen voorbeeldaccounts oefenen hierin.'
		);
	if (isWritable(round.state)) return null;
	const message = `${round.title} is ${roundStateLabels[round.state]}: hierin kan nu niets worden gewijzigd.`;
	return refuse(409, 'roundNotOpen', message);
}

/** The round before this one: examples follow examples only. */
export function previousRound(db: Database, round: Round): Round | undefined {
	return db
		.select()
		.from(scanRounds)
		.where(
			and(
				lt(scanRounds.referenceDate, round.referenceDate),
				inArray(scanRounds.state, ['closed', 'published'])
			)
		)
		.orderBy(desc(scanRounds.referenceDate))
		.all()
		.find((each) => isExampleRound(each.id) === isExampleRound(round.id));
}

/** Whether the round has this cell: a scannable area and an aspect of the round's model. */
export function hasCell(db: Database, round: Round, cell: Cell): boolean {
	const area = db
		.select({ scannable: areas.scannable })
		.from(areas)
		.where(eq(areas.id, cell.areaId))
		.get();
	const aspect = db
		.select({ id: aspects.id })
		.from(aspects)
		.where(and(eq(aspects.modelId, round.modelId), eq(aspects.key, cell.aspect)))
		.get();
	return area?.scannable === true && aspect !== undefined;
}

/** A cell as stored, whoever asks, with its evidence; undefined when nobody touched it. */
export function savedCell(db: Database, id: string): SavedCell | undefined {
	const row = db.select().from(assessments).where(eq(assessments.id, id)).get();
	return row && { ...row, evidence: evidenceOf(db, id) };
}

/** What is wrong with what evidence links to: it exists, and examples stay among examples. */
export function linkProblems(db: Database, roundId: string, item: EvidenceItem): EvidenceProblem[] {
	const check = (
		field: 'practiceId' | 'kindcentrumId',
		table: typeof practices | typeof kindcentra,
		what: string
	): EvidenceProblem[] => {
		const id = item[field];
		if (id === null) return [];
		const found = db.select({ id: table.id }).from(table).where(eq(table.id, id)).get();
		if (!found) return [{ field, message: `${what} bestaat niet (meer).` }];
		if (id.startsWith(EXAMPLE_PREFIX) === isExampleRound(roundId)) return [];
		const message = 'Voorbeelden horen bij een voorbeeldronde, en niets anders.';
		return [{ field, message }];
	};
	return [
		...check('practiceId', practices, 'Deze praktijk'),
		...check('kindcentrumId', kindcentra, 'Dit kindcentrum')
	];
}

/** A row of evidence as what belongs to a cell: without its place in the store. */
export const evidenceItem = (row: typeof evidence.$inferSelect): EvidenceItem => ({
	id: row.id,
	kind: row.kind,
	title: row.title,
	date: row.date,
	source: row.source,
	url: row.url,
	practiceId: row.practiceId,
	kindcentrumId: row.kindcentrumId
});

/** The evidence of a cell, in its order. */
export const evidenceOf = (db: Database, assessmentId: string): EvidenceItem[] =>
	db
		.select()
		.from(evidence)
		.where(eq(evidence.assessmentId, assessmentId))
		.orderBy(asc(evidence.position))
		.all()
		.map(evidenceItem);

/** What a cell is called in the log: "Groningen, Primair onderwijs, Inclusie (Voorjaar 2026)". */
function nameOfCell(db: Database, row: Assessment): string {
	const found = db
		.select({ area: areas.name, aspect: aspects.label, round: scanRounds.title })
		.from(scanRounds)
		.innerJoin(areas, eq(areas.id, row.areaId))
		.innerJoin(aspects, and(eq(aspects.modelId, scanRounds.modelId), eq(aspects.key, row.aspect)))
		.where(eq(scanRounds.id, row.roundId))
		.get();
	if (!found) return row.id;
	return `${found.area}, ${sectorLabels[row.sector]}, ${found.aspect} (${found.round})`;
}

/** What the history calls a cell. */
export const ASSESSMENT = 'assessment';

/** How a change of a cell is described to the history; evidence goes along as a field. */
export const cellRecord = (db: Database, actor: Actor) => ({
	table: assessments,
	entity: ASSESSMENT,
	may: (row: Assessment) => can(actor.viewer, 'write:draft', { areaIds: [row.areaId] }),
	label: (row: Assessment) => nameOfCell(db, row),
	areaIds: (row: Assessment) => [row.areaId],
	links: {
		read: (id: string): CellLinks => ({ evidence: evidenceOf(db, id) }),
		write: (id: string, { evidence: items }: Partial<CellLinks>): void => {
			if (!items) return;
			db.delete(evidence).where(eq(evidence.assessmentId, id)).run();
			for (const [position, item] of items.entries())
				db.insert(evidence)
					.values({ ...item, assessmentId: id, position })
					.run();
		}
	}
});
