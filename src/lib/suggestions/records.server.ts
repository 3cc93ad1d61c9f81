import type { Viewer } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { suggestions } from './tables.ts';

export type SuggestionRow = typeof suggestions.$inferSelect;

/** Whoever may write practices in an area, or publish them, handles what is sent in about it. */
export const mayHandle = (viewer: Viewer, areaId: string): boolean =>
	can(viewer, 'write:practice', { areaIds: [areaId] }) ||
	can(viewer, 'publish:practice', { areaIds: [areaId] });

/** Whoever writes practices in an area makes drafts of what is suggested there. */
export const mayDraft = (viewer: Viewer, areaId: string): boolean =>
	can(viewer, 'write:practice', { areaIds: [areaId] });

/** How a change of a suggestion is described to the history. */
export const suggestionRecord = (may: (row: SuggestionRow) => boolean) => ({
	table: suggestions,
	entity: 'suggestion',
	may,
	label: (row: SuggestionRow) => row.title,
	areaIds: (row: SuggestionRow) => [row.areaId]
});
