import { eq, inArray, like, sql } from 'drizzle-orm';
import { areas } from '../areas/tables.ts';
import { SEED_AUTHOR } from '../db/columns.ts';
import type { Database } from '../db/open.server.ts';
import { seedRows, type SeedResult } from '../db/seeding.server.ts';
import { EXAMPLE_SOURCE, OWN_SOURCE, PROGRAMME_SOURCE } from '../sources/sources.ts';
import { firstAspectModel } from './aspects.ts';
import type { Status } from './assessments.ts';
import { writePublication } from './publications.server.ts';
import { assessmentId, EXAMPLE_ROUND_PREFIX } from './scan.ts';
import { exampleCells, exampleRounds, type ExampleCell } from './seed/example.ts';
import {
	appliedEntries,
	aspectModels,
	aspects,
	assessments,
	evidence,
	publications,
	publishedCells,
	scanRounds
} from './tables.ts';

/** Who adopts in example rounds: nobody approves the own submission, not even an example. */
const EXAMPLE_LEADER = 'voorbeeldprogrammaleider';

/** The first aspect model. Real rounds are not seeded: the programme leader opens them. */
export function seedAspectModel(db: Database, now: Date): SeedResult {
	const { id: modelId, title } = firstAspectModel;
	return db.$client
		.transaction(() => {
			seedRows(db, aspectModels, [{ id: modelId, title, sourceId: OWN_SOURCE }], now);
			const rows = firstAspectModel.aspects.map((aspect, index) => ({
				...aspect,
				id: `${modelId}/${aspect.key}`,
				modelId,
				position: index + 1,
				...(aspect.kind === 'kernbegrip'
					? { sourceId: PROGRAMME_SOURCE, sourceSection: '1.1' }
					: { sourceId: OWN_SOURCE })
			}));
			return seedRows(db, aspects, rows, now);
		})
		.immediate();
}

/**
 * Two published example rounds and an open one. What is there already is left as it is, with
 * whatever people tried out in it. Goes the way of any round, so every rule is met.
 */
export function seedExampleScan(db: Database): void {
	db.$client
		.transaction(() => {
			const areaIds = db
				.select({ id: areas.id })
				.from(areas)
				.where(eq(areas.scannable, true))
				.orderBy(areas.id)
				.all()
				.map(({ id }) => id);
			for (const [index, round] of exampleRounds.entries()) {
				if (db.select().from(scanRounds).where(eq(scanRounds.id, round.id)).get()) continue;
				const before = exampleRounds[index - 1]?.id ?? null;
				writeExampleRound(db, round, exampleCells(index, areaIds), before);
			}
		})
		.immediate();
}

/** An example round as it is to be written; it is published unless `publishedAt` is null. */
export interface ExampleRound {
	id: string;
	title: string;
	/** ISO dates. */
	referenceDate: string;
	dueOn: string;
	publishedAt: string | null;
}

/** Writes an example round with its cells; copied cells come from the round `before`. */
export function writeExampleRound(
	db: Database,
	round: ExampleRound,
	filled: readonly ExampleCell[],
	before: string | null = null
): void {
	const { publishedAt, ...columns } = round;
	const at = `${round.referenceDate}T09:00:00.000Z`;
	const stamps = { createdAt: at, createdBy: SEED_AUTHOR, updatedAt: at, updatedBy: SEED_AUTHOR };
	db.insert(scanRounds)
		.values({ ...columns, modelId: firstAspectModel.id, sourceId: EXAMPLE_SOURCE, ...stamps })
		.run();
	setState(db, round.id, 'open');

	const cells = filled.map((each) => ({ ...each, id: assessmentId(round.id, each.cell) }));
	db.insert(assessments)
		.values(
			cells.map(({ id, cell, judgement, carried }) => ({
				id,
				roundId: round.id,
				...cell,
				...judgement,
				carriedFrom: carried ? before : null,
				...stamps
			}))
		)
		.run();
	db.insert(evidence)
		.values(
			cells.flatMap(({ id, evidence: items }) =>
				items.map((item, position) => ({
					id: `${id}/${position}`,
					assessmentId: id,
					position,
					...item
				}))
			)
		)
		.run();
	const withStatus = (...statuses: Status[]) =>
		cells.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);
	const step = (ids: string[], columns: Partial<typeof assessments.$inferInsert>) =>
		db
			.update(assessments)
			.set({ ...columns, version: sql`${assessments.version} + 1` })
			.where(inArray(assessments.id, ids))
			.run();
	const decided = { decidedBy: EXAMPLE_LEADER, decidedAt: at };
	step(withStatus('submitted', 'adopted', 'returned'), {
		status: 'submitted',
		submittedBy: SEED_AUTHOR,
		submittedAt: at
	});
	step(withStatus('adopted'), { status: 'adopted', ...decided });
	step(withStatus('returned'), {
		status: 'returned',
		returnReason: 'Voorbeeldreden: noem ook wat de gemeenten hierin doen.',
		...decided
	});
	if (publishedAt === null) return;
	setState(db, round.id, 'closed');
	setState(db, round.id, 'published');
	writePublication(db, {
		roundId: round.id,
		publishedAt,
		publishedBy: EXAMPLE_LEADER,
		reason: null
	});
}

const setState = (db: Database, id: string, state: 'open' | 'closed' | 'published') =>
	db
		.update(scanRounds)
		.set({ state, version: sql`${scanRounds.version} + 1` })
		.where(eq(scanRounds.id, id))
		.run();

/** Takes the example rounds out, with everything people tried in them. */
export function removeExampleScan(db: Database): void {
	const example = `${EXAMPLE_ROUND_PREFIX}%`;
	db.$client
		.transaction(() => {
			db.delete(appliedEntries).where(like(appliedEntries.assessmentId, example)).run();
			db.delete(evidence).where(like(evidence.assessmentId, example)).run();
			db.delete(publishedCells).where(like(publishedCells.roundId, example)).run();
			db.delete(publications).where(like(publications.roundId, example)).run();
			db.delete(assessments).where(like(assessments.roundId, example)).run();
			db.delete(scanRounds).where(like(scanRounds.id, example)).run();
		})
		.immediate();
}
