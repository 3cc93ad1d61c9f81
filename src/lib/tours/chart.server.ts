import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import { sharedAspects } from '#lib/scan/aspects.ts';
import { formatDate } from '#lib/ui/format.ts';
import { changeHeadline, standHeadline } from '#lib/scan/headlines.ts';
import {
	getRound,
	listPublishedCells,
	listRounds,
	listScanAreas,
	type RoundDetail,
	type RoundSummary
} from '#lib/scan/queries.server.ts';
import { EXAMPLE_NOTICE } from '#lib/scan/scan.ts';
import { areaAspects, aspectSummaries, changesBetween, indexCells } from '#lib/scan/summaries.ts';
import type { SceneContent } from './scenes.ts';
import type { StageChartData, StageRow } from './show.ts';

type ChartContent = Extract<SceneContent, { kind: 'chart' }>;

/** The same figures stand elsewhere of all that was judged: a change is of cells that were so twice. */
const BOTH_ROUNDS = 'Alleen cellen die in beide rondes zijn beoordeeld.';

export interface ResolvedChart {
	data: StageChartData;
	footer: string;
	brief: string;
	/** The newest version of the round; more than the pin means newer figures exist. */
	newest: number;
	/** A round of a later day that is published too, or undefined. */
	later: RoundSummary | undefined;
	/** Nothing was judged of this area. */
	empty: boolean;
}

/** The figures of a chart scene as they were published in the pinned version, or why not. */
export function resolveChart(
	db: Database,
	viewer: Viewer,
	content: ChartContent
): ResolvedChart | { gone: string } {
	const round = getRound(db, viewer, content.roundId);
	if (!round?.publications.some(({ version }) => version === content.roundVersion))
		return { gone: 'Deze ronde is niet (meer) gepubliceerd.' };
	const areas = listScanAreas(db, viewer);
	const area = areas.find(({ id }) => id === content.areaId);
	if (!area) return { gone: 'Dit gebied hoort niet bij de regio-scan.' };
	const cells = (id: string, version: number) =>
		indexCells(listPublishedCells(db, viewer, id, version));
	const now = cells(round.id, content.roundVersion);

	const before = content.compareRoundId ? getRound(db, viewer, content.compareRoundId) : undefined;
	if (content.chart === 'verandering' && !before?.version)
		return { gone: 'De eerdere ronde om mee te vergelijken is niet (meer) gepubliceerd.' };
	const aspects =
		content.chart === 'verandering' && before
			? sharedAspects(round.aspects, before.aspects)
			: round.aspects;
	const frame = {
		areaIds: areas.map(({ id }) => id),
		sectors: scannedSectors,
		aspects: aspects.map(({ key }) => key)
	};
	const ownFrame = { ...frame, areaIds: [area.id] };
	const changes =
		content.chart === 'verandering' && before?.version
			? changesBetween(cells(before.id, before.version), now, ownFrame)
			: null;
	const all = areaAspects(now, frame);
	const summaries = aspectSummaries(now, frame);

	const rows = aspects.map(({ key, shortLabel }): StageRow => {
		const medians = all.flatMap((each) =>
			each.aspect === key && each.median !== null ? [each.median] : []
		);
		const change = changes?.find(({ aspect }) => aspect === key);
		const summary = summaries.find(({ aspect }) => aspect === key);
		const own = all.find((each) => each.aspect === key && each.areaId === area.id)?.median ?? null;
		return {
			key,
			label: shortLabel,
			own: changes ? (change?.now ?? null) : own,
			then: change?.then ?? null,
			low: medians.length > 0 ? Math.min(...medians) : null,
			middle: summary?.median ?? null,
			high: medians.length > 0 ? Math.max(...medians) : null,
			n: medians.length
		};
	});
	return {
		data: {
			chart: content.chart,
			area: area.name,
			round: round.title,
			date: formatDate(round.referenceDate),
			day: round.referenceDate,
			before:
				changes && before ? { title: before.title, date: formatDate(before.referenceDate) } : null,
			rows,
			areas: areas.length,
			headline: changes
				? changeHeadline(changes, area.name)
				: standHeadline(
						area.name,
						rows.map(({ own }) => ({ median: own }))
					),
			note: changes ? BOTH_ROUNDS : '',
			question: content.question,
			table: tableOf(rows, area.name, changes !== null)
		},
		...footersOf(round, before),
		later: laterRound(db, viewer, round),
		newest: round.version ?? content.roundVersion,
		empty: rows.every(({ own }) => own === null)
	};
}

/** The newest published round, of the same kind, when that is a later one than this. */
export const laterRound = (
	db: Database,
	viewer: Viewer,
	round: Pick<RoundSummary, 'example' | 'referenceDate'>
): RoundSummary | undefined =>
	listRounds(db, viewer).find(
		({ version, example, referenceDate }) =>
			version !== null && example === round.example && referenceDate > round.referenceDate
	);

function footersOf(round: RoundDetail, before: RoundDetail | undefined) {
	const from = before ? `${before.title} en ${unlike(round.title, before.title)}` : round.title;
	const day = `peildatum ${formatDate(round.referenceDate)}`;
	return {
		footer: [from, day, ...(round.example ? [EXAMPLE_NOTICE] : [])].join(' · '),
		// a chart of two rounds says of both when they were
		brief: [from, ...(before ? [] : [day]), ...(round.example ? ['verzonnen'] : [])].join(' · ')
	};
}

/** The words of `title` from where it differs: "najaar 2025 en voorjaar 2026" need not say "ronde" twice. */
function unlike(title: string, before: string): string {
	const [words, others] = [title.split(' '), before.split(' ')];
	const from = words.findIndex((word, i) => word !== others[i]);
	return from > 0 ? words.slice(from).join(' ') : title;
}

const tableOf = (rows: StageRow[], area: string, change: boolean) => ({
	columns: change
		? ['Aspect', 'Eerder', 'Nu']
		: ['Aspect', area, 'Laagste gebied', 'Middelste', 'Hoogste gebied', 'Gebieden'],
	rows: rows.map(({ label, own, then, low, middle, high, n }) =>
		change ? [label, then, own] : [label, own, low, middle, high, n]
	)
});
