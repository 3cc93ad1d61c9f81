import { desc, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { mayDraft, mayHandle, type SuggestionRow } from './records.server.ts';
import { suggestions } from './tables.ts';

export interface Suggestion extends SuggestionRow {
	area: string;
	example: boolean;
	/** Whether the viewer can take it over: make a draft of it, or say that a report is dealt with. */
	mine: boolean;
}

/** What was sent in about the areas where the viewer handles it, newest first. */
export const listSuggestions = (db: Database, viewer: Viewer): Suggestion[] =>
	db
		.select({ suggestion: suggestions, area: areas.name })
		.from(suggestions)
		.innerJoin(areas, eq(areas.id, suggestions.areaId))
		.orderBy(desc(suggestions.createdAt))
		.all()
		.filter(({ suggestion }) => mayHandle(viewer, suggestion.areaId))
		.map(({ suggestion, area }) => ({
			...suggestion,
			area,
			example: suggestion.sourceId === EXAMPLE_SOURCE,
			mine: suggestion.kind === 'error' || mayDraft(viewer, suggestion.areaId)
		}));
