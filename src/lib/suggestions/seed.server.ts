import { eq } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { seedRows } from '#lib/db/seeding.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { suggestions } from './tables.ts';

/** Examples of what visitors send in. */
const rows = [
	{
		...{ id: 'voorbeeldvoorstel-1', kind: 'practice', areaId: 'GM0014', place: 'Groningen' },
		...{ lon: 6.5665, lat: 53.2194, title: 'Voorbeeld: samen ontbijten op maandag' },
		text: 'Voorbeeld van een voorstel. Elke maandag begint de week met een ontbijt voor kinderen, ouders en begeleiders van school en opvang.'
	},
	{
		...{ id: 'voorbeeldvoorstel-2', kind: 'practice', areaId: 'GM0794', place: 'Helmond' },
		...{ lon: 5.6611, lat: 51.4817, title: 'Voorbeeld: één rooster voor school en opvang' },
		text: 'Voorbeeld van een voorstel. Leraren en pedagogisch medewerkers maken samen één rooster, zodat er op elk uur iemand van beide is.'
	}
];

/** Writes the examples; the same rows at every call. */
export function seedExampleSuggestions(db: Database, now: Date): void {
	seedRows(
		db,
		suggestions,
		rows.map((row) => ({ ...row, sourceId: EXAMPLE_SOURCE })),
		now
	);
}

/** Takes away every example, handled ones too. */
export function removeExampleSuggestions(db: Database): void {
	db.delete(suggestions).where(eq(suggestions.sourceId, EXAMPLE_SOURCE)).run();
}
