import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { listSuggestions } from '#lib/suggestions/queries.server.ts';
import { suggestionKindLabels } from '#lib/suggestions/suggestions.ts';
import { linkFor } from '../../menu.ts';
import type { Task } from './tasks.ts';

/** What visitors sent in and nobody has handled yet. */
export const suggestionTasks = (db: Database, viewer: Viewer): Task[] =>
	listSuggestions(db, viewer)
		.filter(({ status }) => status === 'open')
		.map(({ kind, title, place, example, id }) => ({
			...{ group: 'due', part: 'Voorstellen', title: `Voorstel bekijken: ${title}`, example },
			href: linkFor(viewer, `/werkplek/voorstellen#${id}`),
			detail: `${suggestionKindLabels[kind]} door een bezoeker, in ${place}.`
		}));
