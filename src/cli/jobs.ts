import { forgetOldLimits } from '#lib/accounts/limits.server.ts';
import { forgetOldSessions } from '#lib/accounts/sessions.server.ts';
import { backUp, changedSinceBackup } from '#lib/db/backup.server.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { forgetHandled } from '#lib/suggestions/commands.server.ts';
import { startJobs, type Job } from '#lib/jobs/jobs.ts';
import { firstLine } from './run.ts';

/** What the server does by itself. Each opens the store for itself: no request waits for it. */
const jobsOf = (database: string): Job[] => [
	{
		name: 'reservekopie',
		every: 15,
		run: async (now) => {
			if (changedSinceBackup(database)) await backUp(database, now);
		}
	},
	{
		name: 'opruimen',
		every: 60,
		run: (now) => {
			const db = openDatabase(database);
			try {
				forgetOldSessions(db, now);
				forgetOldLimits(db, now);
				forgetHandled(db, now);
			} finally {
				db.$client.close();
			}
		}
	}
];

/** Starts all of it for the store at `database`; answers how to stop. */
export const startServerJobs = (database: string): (() => void) =>
	startJobs(jobsOf(database), (name, error) =>
		console.error(`${new Date().toISOString()} ${name} is niet gelukt: ${firstLine(error)}`)
	);
