/** How each kind of part is stored and described to the history. */
import { eq } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#lib/db/open.server.ts';
import { cellKey } from './content.server.ts';
import type { PartKind } from './parts.ts';
import {
	planActionKindcentra,
	planActionPartners,
	planActionPractices,
	planActions,
	planBorging,
	planGoalCells,
	planGoals,
	planMilestones
} from './tables.ts';

/** What the rows of all four kinds have in common. */
export interface PartRow {
	id: string;
	planId: string;
	key: string;
	title: string;
	archivedAt: string | null;
	sourceId: string;
	sourceSection: string | null;
	version: number;
	createdAt: string;
	createdBy: string;
	updatedAt: string;
	updatedBy: string;
}
/** The four tables seen alike, for commands that do the same to each. */
export type PartTable = SQLiteTable & {
	id: AnySQLiteColumn;
	planId: AnySQLiteColumn;
	key: AnySQLiteColumn;
	archivedAt: AnySQLiteColumn;
	$inferSelect: PartRow;
};
/** The lists of a part that live in tables of their own. */
export interface PartLists {
	cells?: string[];
	partners?: string[];
	practiceIds?: string[];
	kindcentrumIds?: string[];
}

interface PartRecord {
	table: PartTable;
	/** Begins with "plan", so that the board reads its history. */
	entity: string;
	links?: (db: Database) => {
		read: (id: string) => PartLists;
		write: (id: string, lists: Partial<PartLists>) => void;
	};
}

/** A list of a part that lives in a table of its own, one row for each item. */
interface List {
	field: keyof PartLists;
	table: SQLiteTable & { position: AnySQLiteColumn };
	part: { name: string; column: AnySQLiteColumn };
	read: (row: Record<string, unknown>) => string;
	columns: (item: string) => Record<string, unknown>;
}

const cells: List = {
	field: 'cells',
	table: planGoalCells,
	part: { name: 'goalId', column: planGoalCells.goalId },
	read: (row) => cellKey(row as { areaId: string; sector: string; aspect: string }),
	columns: (item) => {
		const [areaId, sector, aspect] = item.split('/');
		return { areaId, sector, aspect };
	}
};
const ofAction = (
	field: keyof PartLists,
	table: typeof planActionPartners | typeof planActionPractices | typeof planActionKindcentra,
	column: string
): List => ({
	field,
	table,
	part: { name: 'actionId', column: table.actionId },
	read: (row) => String(row[column]),
	columns: (item) => ({ [column]: item })
});

const linked = (lists: readonly List[]) => (db: Database) => ({
	read: (id: string): PartLists =>
		Object.fromEntries(
			lists.map(({ field, table, part, read }) => [
				field,
				db
					.select()
					.from(table as SQLiteTable)
					.where(eq(part.column, id))
					.orderBy(table.position)
					.all()
					.map(read)
			])
		),
	write: (id: string, wanted: Partial<PartLists>): void => {
		for (const { field, table, part, columns } of lists) {
			const items = wanted[field];
			if (!items) continue;
			db.delete(table).where(eq(part.column, id)).run();
			for (const [position, item] of items.entries())
				db.insert(table as SQLiteTable)
					.values({ [part.name]: id, position, ...columns(item) })
					.run();
		}
	}
});

export const partRecords: Record<PartKind, PartRecord> = {
	goal: { table: planGoals, entity: 'planGoal', links: linked([cells]) },
	action: {
		table: planActions,
		entity: 'planAction',
		links: linked([
			ofAction('partners', planActionPartners, 'name'),
			ofAction('practiceIds', planActionPractices, 'practiceId'),
			ofAction('kindcentrumIds', planActionKindcentra, 'kindcentrumId')
		])
	},
	milestone: { table: planMilestones, entity: 'planMilestone' },
	borging: { table: planBorging, entity: 'planBorging' }
};

/** How a change of a part is described to the history. `may` was asked of the plan. */
export const partRecord = (db: Database, kind: PartKind, areaIds: readonly string[]) => {
	const { table, entity, links } = partRecords[kind];
	return {
		table,
		entity,
		may: () => true,
		label: (row: PartRow) => row.title,
		areaIds: () => areaIds,
		...(links && { links: links(db) })
	};
};
