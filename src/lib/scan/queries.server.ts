import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { can, scopeOf } from '#lib/accounts/rights.ts';
import { areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import type { Aspect } from './aspects.ts';
import type { Status } from './assessments.ts';
import { progressOf, type Progress } from './progress.ts';
import { isExampleAccount } from './records.server.ts';
import type { RoundState } from './rounds.ts';
import { isExampleRound } from './scan.ts';
import type { ScanCell } from './summaries.ts';
import { aspects, assessments, publications, publishedCells, scanRounds } from './tables.ts';

export interface RoundSummary {
	id: string;
	title: string;
	state: RoundState;
	/** ISO dates. */
	referenceDate: string;
	dueOn: string;
	modelId: string;
	example: boolean;
	/** The newest publication, if there is one. */
	version: number | null;
	publishedAt: string | null;
	/** Judged cells that are not in that publication, because nobody adopted them. */
	notAdopted: number;
}

export interface Publication {
	version: number;
	/** Day in the Netherlands, ISO. */
	publishedOn: string;
	reason: string | null;
	notAdopted: number;
}

export interface RoundDetail extends RoundSummary {
	aspects: Aspect[];
	/** Newest first. */
	publications: Publication[];
}

export interface ScanArea {
	id: string;
	slug: string;
	name: string;
}

/** The scannable areas (15), by name. */
export const listScanAreas = (db: Database, _viewer: Viewer): ScanArea[] =>
	db
		.select({ id: areas.id, slug: areas.slug, name: areas.name })
		.from(areas)
		.where(eq(areas.scannable, true))
		.orderBy(asc(areas.name))
		.all()
		.flatMap(({ slug, ...area }) => (slug ? [{ ...area, slug }] : []));

/**
 * Rounds that `viewer` may know of, newest first: what was ever published is everyone's, running
 * rounds are for who may read drafts, planned ones for who plans them.
 */
export function listRounds(db: Database, viewer: Viewer): RoundSummary[] {
	const latest = db
		.select({
			roundId: publications.roundId,
			version: sql<number>`max(${publications.version})`.as('v')
		})
		.from(publications)
		.groupBy(publications.roundId)
		.as('latest');
	return db
		.select({ round: scanRounds, publication: publications })
		.from(scanRounds)
		.leftJoin(latest, eq(latest.roundId, scanRounds.id))
		.leftJoin(
			publications,
			and(eq(publications.roundId, scanRounds.id), eq(publications.version, latest.version))
		)
		.orderBy(desc(scanRounds.referenceDate), desc(scanRounds.id))
		.all()
		.map(({ round, publication }) => ({
			id: round.id,
			title: round.title,
			state: round.state,
			referenceDate: round.referenceDate,
			dueOn: round.dueOn,
			modelId: round.modelId,
			example: isExampleRound(round.id),
			version: publication?.version ?? null,
			publishedAt: publication?.publishedAt ?? null,
			notAdopted: publication?.notAdopted ?? 0
		}))
		.filter((round) => mayKnow(viewer, round));
}

function mayKnow(viewer: Viewer, { state, version }: Pick<RoundSummary, 'state' | 'version'>) {
	if (version !== null) return true;
	if (state === 'planned') return can(viewer, 'manage:programme');
	return scopeOf(viewer, 'read:draft') !== null;
}

/** A round with its aspects and publications, or undefined. */
export function getRound(db: Database, viewer: Viewer, id: string): RoundDetail | undefined {
	const round = listRounds(db, viewer).find((each) => each.id === id);
	if (!round) return undefined;
	return {
		...round,
		aspects: db
			.select({
				key: aspects.key,
				kind: aspects.kind,
				label: aspects.label,
				shortLabel: aspects.shortLabel,
				question: aspects.question
			})
			.from(aspects)
			.where(eq(aspects.modelId, round.modelId))
			.orderBy(asc(aspects.position))
			.all(),
		publications: db
			.select({
				version: publications.version,
				publishedAt: publications.publishedAt,
				reason: publications.reason,
				notAdopted: publications.notAdopted
			})
			.from(publications)
			.where(eq(publications.roundId, id))
			.orderBy(desc(publications.version))
			.all()
			.map(({ publishedAt, ...publication }) => ({
				...publication,
				publishedOn: dutchDay(new Date(publishedAt))
			}))
	};
}

/** The open round that `viewer` can write in, and in which areas; null when there is none. */
export function getWritable(
	db: Database,
	viewer: Viewer
): { id: string; title: string; slugs: string[] } | null {
	const slugs = listScanAreas(db, viewer)
		.filter(({ id }) => can(viewer, 'write:draft', { areaIds: [id] }))
		.map(({ slug }) => slug);
	const example = isExampleAccount(db, viewer);
	const round = listRounds(db, viewer).find(
		(each) => each.state === 'open' && each.example === example
	);
	return round && slugs.length > 0 ? { id: round.id, title: round.title, slugs } : null;
}

const valueColumns = {
	coverage: publishedCells.coverage,
	stage: publishedCells.stage,
	strength: publishedCells.strength
};

/** The adopted cells of one publication. Nothing else of a round is public. */
export const listPublishedCells = (
	db: Database,
	_viewer: Viewer,
	roundId: string,
	version: number
): ScanCell[] =>
	db
		.select({
			areaId: publishedCells.areaId,
			sector: publishedCells.sector,
			aspect: publishedCells.aspect,
			...valueColumns
		})
		.from(publishedCells)
		.where(and(eq(publishedCells.roundId, roundId), eq(publishedCells.version, version)))
		.all();

/**
 * What stands in a running round, as far as `viewer` may read it: submitted and adopted cells,
 * of the own areas or of all. Drafts are for the editor only.
 */
export function listRunningCells(db: Database, viewer: Viewer, roundId: string): ScanCell[] {
	return db
		.select({
			areaId: assessments.areaId,
			sector: assessments.sector,
			aspect: assessments.aspect,
			coverage: assessments.coverage,
			stage: assessments.stage,
			strength: assessments.strength
		})
		.from(assessments)
		.where(
			and(eq(assessments.roundId, roundId), inArray(assessments.status, ['submitted', 'adopted']))
		)
		.all()
		.filter(({ areaId }) => can(viewer, 'read:draft', { areaIds: [areaId], submitted: true }));
}

/** How many cells of a round have each status, per area; for the leader's overview. */
export interface StatusCount {
	areaId: string;
	status: Status;
	n: number;
}

export const countStatuses = (db: Database, viewer: Viewer, roundId: string): StatusCount[] =>
	db
		.select({
			areaId: assessments.areaId,
			status: assessments.status,
			n: sql<number>`count(*)`
		})
		.from(assessments)
		.where(eq(assessments.roundId, roundId))
		.groupBy(assessments.areaId, assessments.status)
		.all()
		.filter(({ areaId, status }) =>
			can(viewer, 'read:draft', {
				areaIds: [areaId],
				submitted: status === 'submitted' || status === 'adopted'
			})
		);

/** How far a round is in all areas together of which `viewer` may read it: also in untouched cells. */
export function roundProgress(db: Database, viewer: Viewer, round: RoundDetail): Progress {
	const readable = listScanAreas(db, viewer)
		.map(({ id }) => id)
		.filter((id) => can(viewer, 'read:draft', { areaIds: [id] }));
	const { status, coverage, stage } = assessments;
	const cells = db
		.select({ status, coverage, stage })
		.from(assessments)
		.where(and(eq(assessments.roundId, round.id), inArray(assessments.areaId, readable)))
		.all();
	return progressOf(cells, readable.length * round.aspects.length * scannedSectors.length);
}
