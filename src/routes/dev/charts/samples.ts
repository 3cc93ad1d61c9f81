import type { Count } from '#lib/charts/countMatrix.ts';
import type { CoverageRow } from '#lib/charts/coverageBars.ts';
import type { ChangeRow } from '#lib/charts/dumbbell.ts';
import type { MatrixCell } from '#lib/charts/gapMatrix.ts';
import type { LadderData } from '#lib/charts/ladder.ts';
import type { ProgressMatrixData } from '#lib/charts/progressMatrix.ts';
import type { StripRow } from '#lib/charts/stripPlot.ts';
import type { StackedRow } from '#lib/charts/stackedBars.ts';
import type { Tile } from '#lib/charts/tileGrid.ts';
import type { Milestone } from '#lib/charts/timeline.ts';
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

export const changes = (kind: Kind): ChangeRow[] =>
	aspectsFor(kind).map((aspect) => {
		const before = reading(kind, `before-${aspect.id}`);
		const luck = chance(`move-${aspect.id}`);
		const moved =
			typeof before === 'number' ? Math.min(5, Math.max(0, before + (luck > 0.5 ? 1 : -1))) : 2;
		return { ...aspect, before, after: kind === 'leeg' ? null : luck < 0.4 ? before : moved };
	});

export const stacks = (kind: Kind): StackedRow[] =>
	(kind === 'veel' || kind === 'lang' ? aspectsFor(kind) : sectors).map((row) => {
		const values = areas.flatMap((area) =>
			aspects.map((aspect) => reading(kind, `${row.id}-${area.id}-${aspect.id}`))
		);
		const all = kind === 'een' ? values.slice(0, 1) : values;
		return {
			...row,
			counts: scale.map((step) => all.filter((value) => value === step.value).length),
			notAssessed: all.filter((value) => value === null).length,
			notApplicable: all.filter((value) => value === 'not-applicable').length
		};
	});

export const coverage = (kind: Kind): CoverageRow[] =>
	(kind === 'een' ? areas.slice(13, 14) : kind === 'veel' ? aspectsFor(kind) : tilesFor(kind)).map(
		({ id, label }) => {
			const cells = cellsFor(kind === 'veel' || kind === 'een' ? 'gewoon' : kind, id);
			const count = (wanted: (value: Reading) => boolean) =>
				cells.filter(({ value }) => wanted(value)).length;
			return {
				id,
				label,
				assessed: count((value) => typeof value === 'number'),
				notApplicable: count((value) => value === 'not-applicable'),
				notAssessed: count((value) => value === null),
				href: `/gebieden/${id}`
			};
		}
	);

export const workingAreas: Category[] = [
	['noord', 'Groningen, Fryslân en Drenthe'],
	['oost', 'Overijssel en Gelderland'],
	['midden', 'Utrecht en Flevoland'],
	['west', 'Noord-Holland en Zuid-Holland'],
	['zuid', 'Brabant, Limburg en Zeeland'],
	['g4', 'G4']
].map(([id = '', label = '']) => ({ id, label }));
const themes: Category[] = [
	'Anders leren, anders werken en anders organiseren',
	'Rijke dagarrangementen: onderwijs, sport, muziek, cultuur',
	'Doorgaande ontwikkellijn 0-6 jaar',
	'Kindcentra in achterstandswijken',
	'Leiderschap in IKC',
	'Aansluiting van jeugdhulp/JGZ in kindcentra'
].map((label) => ({ id: label, label }));

export const themeRows = (kind: Kind) =>
	kind === 'veel' || kind === 'lang'
		? aspectsFor(kind)
		: kind === 'een'
			? themes.slice(0, 1)
			: themes;
export const counts = (kind: Kind): Count[] =>
	themeRows(kind).flatMap((row) =>
		workingAreas.map((column) => {
			const luck = chance(`${row.id}${column.id}`);
			const missing = kind === 'leeg' || luck < (kind === 'schaars' ? 0.6 : 0.06);
			return {
				row: row.id,
				column: column.id,
				count: missing ? null : Math.floor(luck * luck * luck * 16)
			};
		})
	);

const milestoneNames = [
	'Startgesprek met de wethouders',
	'Regionaal actieplan naar het bestuur',
	'Eerste bezoek aan een kindcentrum',
	'Afspraak over kennisdeling met de hogeschool',
	'Borging besproken met de gemeenten',
	'Eindbijeenkomst'
];
export const milestones = (kind: Kind): Milestone[] =>
	(kind === 'een'
		? milestoneNames.slice(0, 1)
		: kind === 'veel' || kind === 'lang'
			? aspectsFor(kind).map((each) => each.label)
			: milestoneNames
	).map((label, index) => {
		const month = 1 + Math.floor(chance(`${label}m`) * 12);
		const due = `2026-${String(month).padStart(2, '0')}-15`;
		const luck = chance(`${label}r`);
		return {
			id: `m${index}`,
			label,
			due: kind === 'leeg' || (kind === 'schaars' && luck < 0.5) ? null : due,
			reached: kind !== 'leeg' && luck > 0.6 ? `2026-0${1 + Math.floor(luck * 4)}-20` : null
		};
	});

export const ladder: LadderData = {
	scale: ['idee', 'wordt verkend', 'afgesproken', 'overgedragen'].map((label, index) => ({
		value: index + 1,
		label,
		color: `var(--stage-${index + 1})`,
		ink: `var(--stage-${index + 1}-ink)`
	})),
	names: { row: 'Borging', group: 'Functie', note: 'Wie draagt het' },
	gone: 'vervallen',
	rows: [
		{
			id: 'a',
			label: 'Adviespunt',
			group: 'Advies',
			value: 3,
			note: 'Stichting met een lange naam'
		},
		{ id: 'b', label: 'Jaarlijkse dag', group: 'Kennisdeling', value: 1, note: 'Regionetwerk' },
		{ id: 'c', label: 'Leergang', group: 'Kennisdeling', value: null, note: '' },
		{ id: 'd', label: 'Onderzoek', group: 'Kennisontwikkeling', value: 4, note: 'Hogeschool' }
	]
};

export const progress: ProgressMatrixData = {
	rows: [
		{ id: 'kwaliteit', label: 'Kwaliteit' },
		{ id: 'draagvlak', label: 'Verbinding en draagvlak' }
	],
	columns: [
		{ id: 'noord', label: 'Groningen, Friesland, Drenthe' },
		{ id: 'zeeland', label: 'Zeeland' },
		{ id: 'west', label: 'West-Brabant' }
	],
	cells: [
		{ row: 'kwaliteit', column: 'noord', total: 3, reached: 1, late: 0 },
		{ row: 'kwaliteit', column: 'zeeland', total: 2, reached: 0, late: 1 },
		{ row: 'draagvlak', column: 'west', total: 1, reached: 1, late: 0 }
	],
	unit: 'mijlpalen',
	one: 'mijlpaal',
	rowName: 'Domein'
};
