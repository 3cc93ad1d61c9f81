import { scannedSectors, type ScannedSector } from '#lib/programme/vocabulary.ts';

/** Ids of example rounds start with this, so that the database can tell them by any reference. */
export const EXAMPLE_ROUND_PREFIX = 'voorbeeldronde-';
/** And their names with this, so that a reader can tell them. */
export const EXAMPLE_ROUND_TITLE = 'Voorbeeldronde ';
/** Said wherever figures of an example round stand. */
export const EXAMPLE_NOTICE = 'voorbeeldgegevens: geen oordeel over deze gebieden';

export const isExampleRound = (roundId: string) => roundId.startsWith(EXAMPLE_ROUND_PREFIX);

export const isExampleTitle = (title: string) => title.startsWith(EXAMPLE_ROUND_TITLE);

/** How a round is called after the word "regio-scan": "voorjaar 2026", "Voorbeeldronde najaar 2025". */
export const roundName = (title: string) =>
	isExampleTitle(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

/** The place of one judgement within a round. */
export interface Cell {
	areaId: string;
	sector: ScannedSector;
	aspect: string;
}

/** One row per cell, so its id is its place: browser and server agree on it before it exists. */
export const assessmentId = (roundId: string, cell: Cell) =>
	[roundId, cell.areaId, cell.sector, cell.aspect].join('/');

/** Reads an id back, or null when it is none. */
export function parseAssessmentId(id: string): (Cell & { roundId: string }) | null {
	const [roundId, areaId, sector, aspect, ...rest] = id.split('/');
	if (!roundId || !areaId || !sector || !aspect || rest.length > 0) return null;
	const known = scannedSectors.find((each) => each === sector);
	return known ? { roundId, areaId, sector: known, aspect } : null;
}
