import type { Viewer } from '#lib/accounts/accounts.ts';
import { listAccounts } from '#lib/accounts/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { linkFor } from '../../menu.ts';
import type { Task } from './tasks.ts';

/** Invitations that ran out before they were used, for who manages accounts. */
export const accountTasks = (db: Database, viewer: Viewer, now: Date): Task[] =>
	listAccounts(db, viewer, now)
		.filter(({ invited, disabledAt }) => invited && !invited.until && !disabledAt)
		.map(({ id, name }) => ({
			...{ group: 'due', part: 'Accounts', title: `Opnieuw uitnodigen: ${name}` },
			href: linkFor(viewer, `/beheer/accounts/${id}`),
			detail: 'De uitnodiging is verlopen. Maak een nieuwe link.'
		}));
