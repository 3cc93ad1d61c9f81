import { forgetOldLimits } from '#lib/accounts/limits.server.ts';
import { forgetOldSessions } from '#lib/accounts/sessions.server.ts';
import { backUp, changedSinceBackup } from '#lib/db/backup.server.ts';
import { BACKUP_EVERY } from '#lib/db/backups.server.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { forgetUnusedPictures } from '#lib/kindcentra/photos.server.ts';
import { sendReminders } from '#lib/reminders/reminders.server.ts';
import { forgetHandled } from '#lib/suggestions/commands.server.ts';
import { startJobs, type Job } from '#lib/jobs/jobs.ts';
import { copyPictures, mediaFolder } from '#lib/media/store.server.ts';
import { mailConfigured, sendMail } from '#lib/mail/mail.server.ts';
import { markReminded, reminderMails } from '#lib/plans/reminders.server.ts';
import { firstLine } from './run.ts';

/** What the server does by itself. Each opens the store for itself: no request waits for it. */
const jobsOf = (database: string, origin?: string): Job[] => [
	{
		name: 'reservekopie',
		every: BACKUP_EVERY,
		run: async (now) => {
			if (!changedSinceBackup(database)) return;
			const { path } = await backUp(database, now);
			copyPictures(mediaFolder(database), mediaFolder(path));
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
				forgetUnusedPictures(db, now);
			} finally {
				db.$client.close();
			}
		}
	},
	{
		name: 'klopt dit nog',
		every: 24 * 60,
		run: async (now) => {
			// A link in a mail needs an address that does not depend on who asks.
			if (!origin || !mailConfigured()) return;
			const db = openDatabase(database);
			try {
				await sendReminders(db, origin, now);
			} finally {
				db.$client.close();
			}
		}
	},
	{
		name: 'herinneringen',
		every: 360,
		run: async (now) => {
			// Without an address to link to, or a server to send with, the workplace itself reminds.
			if (!origin || !mailConfigured()) return;
			const db = openDatabase(database);
			try {
				for (const mail of reminderMails(db, origin, now))
					if (await sendMail(mail)) markReminded(db, mail, now);
			} finally {
				db.$client.close();
			}
		}
	}
];

/** Starts all of it for the store at `database`; answers how to stop. */
export const startServerJobs = (database: string, origin?: string): (() => void) =>
	startJobs(jobsOf(database, origin), (name, error) =>
		console.error(`${new Date().toISOString()} ${name} is niet gelukt: ${firstLine(error)}`)
	);
