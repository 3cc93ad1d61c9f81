import {
	areFew,
	changeData,
	coverageData,
	frameOf,
	matrixData,
	sectorTallies,
	areaTallies,
	stageBarsData,
	stripData,
	tileData,
	type Scope
} from '#lib/scan/chartData.ts';
import {
	aspectHeadline,
	capital,
	changeHeadline,
	changesHeadline,
	coverageHeadline,
	gapHeadline,
	listed,
	mapHeadline,
	matrixHeadline,
	pilotHeadline,
	sectorHeadline,
	tilesHeadline
} from '#lib/scan/headlines.ts';
import { MIDDLE_FROM } from '#lib/charts/scale.ts';
import { scannedSectors, sectorLabels, withinSentence } from '#lib/programme/vocabulary.ts';
import type { RoundDetail, ScanArea } from '#lib/scan/queries.server.ts';
import { sharedAspects } from '#lib/scan/aspects.ts';
import {
	areaAspects,
	aspectSummaries,
	changesBetween,
	indexCells,
	tally,
	type CellIndex,
	type ScanCell
} from '#lib/scan/summaries.ts';
import { scanHref, type ScanView } from './view.ts';

interface Figures {
	round: RoundDetail;
	cells: readonly ScanCell[];
}
export interface DashboardInput {
	current: Figures;
	comparison: Figures | null;
	areas: readonly ScanArea[];
}

/** Everything the dashboard shows of this view: chart data with the sentence that each proves. */
export function dashboardOf({ current, comparison, areas }: DashboardInput, view: ScanView) {
	const index = once(() => indexCells(current.cells));
	const chosen = areas.filter(({ slug }) => view.areas.length === 0 || view.areas.includes(slug));
	const aspects = current.round.aspects.filter(({ key }) => !view.aspect || key === view.aspect);
	const scope: Scope = {
		// Areas or an aspect that do not exist are no reason to show nothing.
		areas: chosen.length > 0 ? chosen : areas,
		sectors: view.sector ? [view.sector] : scannedSectors,
		aspects: aspects.length > 0 ? aspects : current.round.aspects
	};
	const frame = frameOf(scope);
	const own = scope.areas.find(({ slug }) => slug === view.area) ?? null;
	const before = comparison && once(() => indexCells(comparison.cells));
	const summaries = once(() => aspectSummaries(index(), frame));
	const aspectLabels = new Map(scope.aspects.map(({ key, label }) => [key, label]));
	const what = whatIsShown(scope, areas.length, view);
	const few = areFew(scope);
	/** What each area alone says, with its name. */
	const perArea = <T extends object>(of: (part: Scope) => T, all = scope) =>
		all.areas.map((area) => ({ name: area.name, ...of({ ...all, areas: [area] }) }));

	return {
		own,
		what,
		/** Read out when a choice changed it. */
		said: `${current.round.title}: ${what}${own ? `, uw gebied ${own.name}` : ''}${comparison ? `, vergeleken met ${comparison.round.title}` : ''}`,
		// Worked out when a part is drawn: most are far down the page.
		total: () => tally(index(), frame),
		/** Whether each area is shown by its name, without a middle one. */
		few,
		/** Whether it is a part of the round. */
		isPart:
			scope.areas.length < areas.length ||
			scope.sectors.length < scannedSectors.length ||
			scope.aspects.length < current.round.aspects.length,
		mapTitle: () =>
			mapHeadline(scope.areas.map(({ id }) => tally(index(), { ...frame, areaIds: [id] }).median)),
		strip: () => ({
			title: aspectHeadline(summaries(), aspectLabels),
			data: stripData(index(), scope, own?.id ?? null)
		}),
		tiles: () => ({
			title: few
				? tilesHeadline(perArea((area) => ({ tally: tally(index(), frameOf(area)) })))
				: gapHeadline(summaries(), aspectLabels),
			data: tileData(index(), scope, own?.id ?? null, (slug) =>
				scanHref({ ...view, area: slug === view.area ? null : slug })
			)
		}),
		matrix:
			own &&
			(() => {
				const part = { ...frame, areaIds: [own.id] };
				const stands = areaAspects(index(), part);
				return {
					title: matrixHeadline(own.name, tally(index(), part), stands, aspectLabels),
					data: matrixData(index(), { ...scope, areas: [own] }, before?.())
				};
			}),
		change: comparison && before && (() => changeSince(comparison, before())),
		bySector: () => ({
			title: sectorHeadline(sectorTallies(index(), scope), new Map(Object.entries(sectorLabels))),
			data: stageBarsData(index(), scope, 'sector')
		}),
		byAspect: () => ({
			title: pilotHeadline(tally(index(), frame)),
			data: stageBarsData(index(), scope, 'aspect')
		}),
		coverage: () => ({
			title: coverageHeadline(areaTallies(index(), scope)),
			data: coverageData(index(), scope, own?.id ?? null)
		})
	};

	/** What moved in the own area, or in all chosen areas together. */
	function changeSince({ round }: Figures, before: CellIndex) {
		const shared = {
			...scope,
			areas: own && !few ? [own] : scope.areas,
			aspects: sharedAspects(scope.aspects, round.aspects)
		};
		const lacking = [
			{ title: round.title, cells: before },
			{ title: current.round.title, cells: index() }
		].filter(({ cells }) => tally(cells, frameOf(shared)).n === 0);
		const changes = changesBetween(before, index(), frameOf(shared));
		const [one] = shared.areas.length === 1 ? shared.areas : [];
		const name = one?.name ?? (scope.areas.length === areas.length ? 'Nederland' : 'uw keuze');
		return {
			title: few
				? changesHeadline(
						perArea((part) => ({ changes: changesBetween(before, index(), frameOf(part)) }), shared)
					)
				: capital(changeHeadline(changes, name)),
			/** What a row is the value of: one area, the middle one, or each of a few. */
			of: few ? ('each' as const) : one ? ('one' as const) : ('middle' as const),
			name,
			/** Cells that are judged in both. */
			n: changes.reduce((sum, each) => sum + each.n, 0),
			/** Why there is nothing to draw; empty when there is. */
			nothing: changes.some(({ n }) => n > 0)
				? ''
				: lacking.length > 0
					? `In ${listed(lacking.map(({ title }) => withinSentence(title)))} is hiervan niets beoordeeld.`
					: 'Wat in de ene ronde is beoordeeld, is dat niet in de andere.',
			/** Aspects that only one of the two rounds has. */
			left: scope.aspects.length - shared.aspects.length,
			data: changeData(
				{ title: round.title, cells: before },
				{ title: current.round.title, cells: index() },
				shared
			)
		};
	}
}

/** Makes a value when it is asked for, and once. */
function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

/** "alle sectoren, 15 gebieden": stands under every chart, so that no picture loses its limits. */
function whatIsShown({ areas, aspects }: Scope, all: number, view: ScanView): string {
	const sector = view.sector ? withinSentence(sectorLabels[view.sector]) : 'alle sectoren';
	const some =
		areas.length < MIDDLE_FROM
			? listed(areas.map(({ name }) => name))
			: `${areas.length} van ${all} gebieden`;
	const which = areas.length === all ? `${all} gebieden` : some;
	const aspect = aspects.length === 1 ? `, alleen ${aspects[0]?.label.toLowerCase()}` : '';
	return `${sector}, ${which}${aspect}`;
}
