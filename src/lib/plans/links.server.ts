/** What a plan refers to, as a reader sees it. */
import { eq, inArray } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import { areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { kindcentra, practices } from '#lib/kindcentra/tables.ts';
import { ambitions } from '#lib/programme/tables.ts';
import { sectorLabels, withinSentence, type ScannedSector } from '#lib/programme/vocabulary.ts';
import { getRound, listPublishedCells, listRounds } from '#lib/scan/queries.server.ts';
import type { Coverage, Stage } from '#lib/scan/scales.ts';
import { aspects } from '#lib/scan/tables.ts';
import { cellKey } from './content.server.ts';
import type { PlanContent } from './parts.ts';
import { isExamplePlan } from './plans.ts';

/** A practice or kindcentrum behind an action. */
export interface ItemLink {
	id: string;
	/** Its name; for who may not see it: that it is not published any more. */
	label: string;
	/** Its page; null when it is not published (any more). */
	href: string | null;
}
/** A cell of the regio-scan that a goal wants to change. */
export interface CellLink {
	/** `area/sector/aspect`. */
	id: string;
	areaId: string;
	area: string;
	areaSlug: string | null;
	sector: ScannedSector;
	aspect: string;
	/** "Groningen, primair onderwijs: Inclusie". */
	label: string;
	/** As adopted in the newest published round; null when it is not in it. */
	coverage: Coverage | null;
	stage: Stage | null;
}
/** Everything that a plan's parts refer to, by id. */
export interface PlanLinks {
	cells: Map<string, CellLink>;
	practices: Map<string, ItemLink>;
	kindcentra: Map<string, ItemLink>;
	/** Text by id of the programme's ambition. */
	ambitions: Map<string, string>;
	/** The round that the stages of the cells are from. */
	round: {
		id: string;
		title: string;
		referenceDate: string;
		version: number;
		example: boolean;
	} | null;
}

/** What the parts of a plan refer to; what is not published any more is named for who works here only. */
export function linksOf(
	db: Database,
	viewer: Viewer,
	{ id, content }: { id: string; content: PlanContent }
): PlanLinks {
	const of = <T>(parts: T[], list: (part: T) => readonly string[]) => [
		...new Set(parts.flatMap(list))
	];
	const round = roundFor(db, viewer, isExamplePlan(id));
	return {
		cells: cellLinks(
			db,
			viewer,
			of(content.goals, ({ cells }) => cells),
			round
		),
		practices: itemLinks(
			db,
			viewer,
			practices,
			of(content.actions, (a) => a.practiceIds)
		),
		kindcentra: itemLinks(
			db,
			viewer,
			kindcentra,
			of(content.actions, (a) => a.kindcentrumIds)
		),
		ambitions: new Map(
			db
				.select({ id: ambitions.id, text: ambitions.text })
				.from(ambitions)
				.where(
					inArray(
						ambitions.id,
						of(content.goals, (g) => (g.ambitionId ? [g.ambitionId] : []))
					)
				)
				.all()
				.map((row) => [row.id, row.text])
		),
		round
	};
}

/** The newest published round: an example beside an example, a real one beside a real one. */
function roundFor(db: Database, viewer: Viewer, example: boolean): PlanLinks['round'] {
	const found = listRounds(db, viewer).find(
		(round) => round.example === example && round.version !== null
	);
	const round = found && getRound(db, viewer, found.id);
	if (!round?.version) return null;
	const { id, title, referenceDate, version } = round;
	return { id, title, referenceDate, version, example };
}

/** What aspects are called, by key. */
export const aspectLabels = (db: Database): Map<string, string> =>
	new Map(
		db
			.select({ key: aspects.key, label: aspects.label })
			.from(aspects)
			.all()
			.map(({ key, label }) => [key, label])
	);

/** Cells by id, with how they were adopted in `round`. */
export function cellLinks(
	db: Database,
	viewer: Viewer,
	ids: readonly string[],
	round: PlanLinks['round']
): Map<string, CellLink> {
	const names = new Map(
		db
			.select()
			.from(areas)
			.where(eq(areas.scannable, true))
			.all()
			.map((area) => [area.id, area])
	);
	const labels = aspectLabels(db);
	const stages = new Map(
		round && ids.length > 0
			? listPublishedCells(db, viewer, round.id, round.version).map((cell) => [cellKey(cell), cell])
			: []
	);
	return new Map(
		ids.map((id) => {
			const [areaId = '', sector = '', aspect = ''] = id.split('/');
			const known = sector as ScannedSector;
			const area = names.get(areaId);
			const label = `${area?.name ?? areaId}, ${withinSentence(sectorLabels[known])}: ${labels.get(aspect) ?? aspect}`;
			const cell = stages.get(id);
			return [
				id,
				{
					...{ id, areaId, sector: known, aspect, label },
					area: area?.name ?? areaId,
					areaSlug: area?.slug ?? null,
					coverage: cell?.coverage ?? null,
					stage: cell?.stage ?? null
				}
			];
		})
	);
}

/**
 * Practices or kindcentra by id. One that is not published any more keeps its name for who works
 * here; others read that it is not published any more.
 */
function itemLinks(
	db: Database,
	viewer: Viewer,
	table: typeof practices | typeof kindcentra,
	ids: readonly string[]
): Map<string, ItemLink> {
	const isPractice = table === practices;
	const rows = db
		.select({
			id: table.id,
			slug: table.slug,
			name: isPractice ? practices.title : kindcentra.name,
			status: table.status
		})
		.from(table as SQLiteTable)
		.where(inArray(table.id, [...ids]))
		.all();
	const works = scopeOf(viewer, 'write:draft') !== null;
	return new Map(
		rows.map(({ id, slug, name, status }): [string, ItemLink] => {
			if (status === 'published') {
				const kind = isPractice ? 'practice' : 'kindcentrum';
				return [id, { id, label: name, href: itemPath({ kind, slug }) }];
			}
			const gone = 'niet meer gepubliceerd';
			const hidden = isPractice ? `Een praktijk die ${gone} is` : `Een kindcentrum dat ${gone} is`;
			return [id, { id, label: works ? `${name} (${gone})` : hidden, href: null }];
		})
	);
}
