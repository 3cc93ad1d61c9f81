import type { MatrixCell } from '#lib/charts/gapMatrix.ts';
import type { StripRow } from '#lib/charts/stripPlot.ts';
import type { Tile } from '#lib/charts/tileGrid.ts';
import type { Category, Reading, Scale } from '#lib/charts/types.ts';

/** Invented data for the playground: the same at every visit, so that pictures can be compared. */
export const kinds = {
	gewoon: 'gewoon',
	schaars: 'schaars',
	leeg: 'alles ontbreekt',
	een: 'één waarde',
	lang: 'heel lange namen',
	veel: '60 rijen'
} as const;
export type Kind = keyof typeof kinds;
export const kindKeys = Object.keys(kinds) as Kind[];

const stageNames = ['niet zichtbaar', 'opgespoord', 'verkend', 'pilot', 'verspreid', 'verankerd'];
export const scale: Scale = stageNames.map((label, value) => ({
	value,
	label: value === 3 ? 'experimenteel opgepakt (pilot)' : label,
	short: label,
	color: `var(--stage-${value})`,
	ink: `var(--stage-${value}-ink)`
}));
export const strengths = ['incidenteel', 'in opbouw', 'zichtbaar', 'sterk', 'voorbeeldstellend'];

export const sectors: Category[] = [
	{ id: 'po', label: 'Primair onderwijs', short: 'PO', color: 'var(--sector-po)', shape: 'circle' },
	{ id: 'ko', label: 'Kinderopvang', short: 'KO', color: 'var(--sector-ko)', shape: 'square' },
	{ id: 'jh', label: 'Jeugdhulp/JGZ', short: 'JH', color: 'var(--sector-jh)', shape: 'triangle' }
];
const aspects: Category[] = [
	{ id: 'in', label: 'Inclusie' },
	{ id: 'gl', label: 'Gepersonaliseerd leren' },
	{ id: 'is', label: 'Interprofessionele samenwerking in teams', short: 'Interprof. samenwerking' },
	{ id: 'mt', label: 'Meervoudige talentontwikkeling', short: 'Talentontwikkeling' },
	{ id: 'rd', label: 'Rijke dagarrangementen' },
	{ id: 'kz', label: 'Kindnabije zorg' },
	{ id: 'bn', label: 'Bestuurlijk netwerk', group: 'Randvoorwaarden' },
	{ id: 'bo', label: 'Borging', group: 'Randvoorwaarden' }
];
const places: [string, number, number][] = [
	['Fryslân', 3, 0],
	['Groningen', 4, 0],
	['Noord-Holland', 2, 1],
	['Flevoland', 3, 1],
	['Drenthe', 4, 1],
	['G4', 0, 2],
	['Zuid-Holland', 1, 2],
	['Utrecht', 2, 2],
	['Gelderland', 3, 2],
	['Overijssel', 4, 2],
	['Zeeland', 0, 3],
	['West-Brabant', 1, 3],
	['Midden-Brabant', 2, 3],
	['Oost-Brabant', 3, 3],
	['Limburg', 4, 3]
];
export const areas = places.map(([label, column, row]) => ({
	id: label.toLowerCase(),
	label,
	column,
	row
}));
export const own = 'oost-brabant';

/** Pseudo-random in [0, 1), from text (FNV-1a), so that it needs no seed to be kept. */
function chance(key: string): number {
	let hash = 2166136261;
	for (const character of key) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return ((hash ^ (hash >>> 12)) >>> 0) / 4294967296;
}

export function aspectsFor(kind: Kind): Category[] {
	if (kind === 'een') return aspects.slice(0, 1);
	if (kind === 'veel')
		return Array.from({ length: 60 }, (_, i) => ({ id: `r${i}`, label: `Onderwerp ${i + 1}` }));
	if (kind === 'lang')
		return aspects.map((aspect) => ({
			...aspect,
			label: `${aspect.label} en arbeidsongeschiktheidsverzekeringsvoorwaarden`,
			short: `${aspect.label}, met een lange toelichting erachter`
		}));
	return aspects;
}

function reading(kind: Kind, key: string): Reading {
	if (kind === 'leeg') return null;
	const luck = chance(`${kind}-${key}`);
	if (luck < (kind === 'schaars' ? 0.8 : 0.08)) return null;
	if (luck > 0.98) return 'not-applicable';
	const bell = (chance(`${key}a`) + chance(`${key}b`) + chance(`${key}c`)) / 3;
	return Math.min(5, Math.max(0, Math.round(bell * 7 - 1)));
}

export function stripRows(kind: Kind): StripRow[] {
	return aspectsFor(kind).map((aspect) => ({
		...aspect,
		dots: (kind === 'een' ? areas.slice(13, 14) : areas).map(({ id, label }) => {
			const value = reading(kind, `strip-${aspect.id}-${id}`);
			const half = typeof value === 'number' && value < 5 && chance(`${id}${aspect.id}h`) < 0.2;
			return { id, label, value: half ? value + 0.5 : value };
		})
	}));
}

export function cellsFor(kind: Kind, area: string): MatrixCell[] {
	return aspectsFor(kind).flatMap((aspect) =>
		sectors.map((sector) => {
			const key = `${area}-${aspect.id}-${sector.id}`;
			const value = reading(kind, key);
			const previous = reading(kind, `${key}-before`);
			return {
				row: aspect.id,
				column: sector.id,
				value,
				strength: value ? 1 + Math.floor(chance(`${key}s`) * 5) : null,
				previous: chance(`${key}p`) < 0.6 ? value : previous,
				note: chance(`${key}n`) < 0.1 ? 'concept' : undefined
			};
		})
	);
}

export function tilesFor(kind: Kind): Tile[] {
	return areas.map((area) => ({
		...area,
		label: kind === 'lang' ? `${area.label} en omliggende samenwerkingsgebieden` : area.label,
		cells: cellsFor(kind, area.id),
		href: `/gebieden/${area.id}`
	}));
}
