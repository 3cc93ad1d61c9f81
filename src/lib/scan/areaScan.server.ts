import type { GapMatrixData } from '#lib/charts/gapMatrix.ts';
import type { StripPlotData } from '#lib/charts/stripPlot.ts';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import { formatDate } from '#lib/ui/format.ts';
import type { Aspect } from './aspects.ts';
import { frameOf, matrixData, stripData, type Scope } from './chartData.ts';
import { capital, matrixHeadline, standHeadline } from './headlines.ts';
import { getRound, listPublishedCells, listRounds, listScanAreas } from './queries.server.ts';
import type { RoundDetail } from './queries.server.ts';
import { newestPublished, roundBefore } from './rounds.ts';
import { roundName } from './scan.ts';
import { areaAspects, indexCells, tally, type AreaAspect } from './summaries.ts';

/** What the newest published round says of one area, ready for its charts. */
export interface AreaScan {
	area: { id: string; slug: string; name: string };
	/** What a sentence calls the area: its name, or more where that could mean something else. */
	called: string;
	/** Where the figures come from, as `ChartFrame` takes it. */
	about: { source: string; referenceDate: string; example: boolean };
	roundId: string;
	matrix: { title: string; data: Omit<GapMatrixData, 'href' | 'highlightId'> };
	strip: { title: string; data: StripPlotData };
	/** What an aspect asks, of the aspects about which least is known or done here. */
	questions: { label: string; question: string }[];
	/** How many aspects that is true of; not all are asked about when many tie. */
	leastKnown: number;
}

const QUESTIONS = 3;

/**
 * Undefined for an area that is not scanned, and while no round was ever published. `callArea` says
 * what a sentence calls the area, on a page where its bare name could mean something else.
 */
export function getAreaScan(
	db: Database,
	viewer: Viewer,
	areaId: string,
	callArea: (name: string) => string = (name) => name
): AreaScan | undefined {
	const areas = listScanAreas(db, viewer);
	const area = areas.find(({ id }) => id === areaId);
	const rounds = listRounds(db, viewer);
	const newest = newestPublished(rounds);
	const round = newest && getRound(db, viewer, newest.id);
	if (!area || round?.version == null) return undefined;
	const before = roundBefore(rounds, round);
	const cellsOf = (id: string, version: number) =>
		indexCells(listPublishedCells(db, viewer, id, version));
	const index = cellsOf(round.id, round.version);
	const all: Scope = { areas, sectors: scannedSectors, aspects: round.aspects };
	const own: Scope = { ...all, areas: [area] };
	const stands = areaAspects(index, frameOf(own));
	const called = callArea(area.name);
	return {
		area,
		called,
		about: aboutOf(round),
		roundId: round.id,
		matrix: {
			title: matrixHeadline(
				called,
				tally(index, frameOf(own)),
				stands,
				new Map(round.aspects.map(({ key, label }) => [key, label]))
			),
			data: matrixData(
				index,
				own,
				before?.version == null ? undefined : cellsOf(before.id, before.version)
			)
		},
		strip: { title: standHeadline(capital(called), stands), data: stripData(index, all, area.id) },
		...questionsOf(round.aspects, stands)
	};
}

const aboutOf = ({ title, referenceDate, example }: RoundDetail) => ({
	source: `Regio-scan ${roundName(title)}`,
	referenceDate: formatDate(referenceDate),
	example
});

/**
 * First what nobody judged, then what is least far, as far as no aspect is left out that ties with
 * one that is asked about. Where more tie than can be asked about: the first of the model.
 */
export function questionsOf(
	aspects: readonly Pick<Aspect, 'key' | 'label' | 'question'>[],
	stands: readonly Pick<AreaAspect, 'aspect' | 'median'>[]
) {
	const far = ({ key }: { key: string }) =>
		stands.find(({ aspect }) => aspect === key)?.median ?? -1;
	const sorted = aspects.toSorted((a, b) => far(a) - far(b));
	const first = sorted[0];
	const beyond = sorted[QUESTIONS];
	const apart = sorted.filter((one) => beyond === undefined || far(one) < far(beyond));
	const least = apart.length > 0 ? apart : sorted.filter((one) => first && far(one) === far(first));
	return {
		questions: least.slice(0, QUESTIONS).map(({ label, question }) => ({ label, question })),
		leastKnown: least.length
	};
}
