import type { Viewer } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { firstChangeAfter } from '#lib/audit/queries.server.ts';
import { BACKUP_EVERY, backupFiles } from '#lib/db/backups.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { formatMoment } from '#lib/ui/moment.ts';
import { linkFor } from '../../menu.ts';
import type { Task } from './tasks.ts';

/** What was written is copied within this time; twice, since the last one may just have begun. */
const LATE = 2 * BACKUP_EVERY * 60_000;

/** Work that lies in no backup although its time has come, for who keeps the system. */
export function backupTasks(db: Database, viewer: Viewer, now: Date): Task[] {
	if (!can(viewer, 'manage:system') || db.$client.memory) return [];
	const last = backupFiles(db.$client.name)[0]?.at;
	const since = firstChangeAfter(db, last ?? '');
	// A server that has just begun makes its first one soon.
	const begun = Date.now() - process.uptime() * 1000;
	if (!since || now.getTime() - Math.max(Date.parse(since), begun) < LATE) return [];
	return [
		{
			...{ group: 'due', part: 'Reservekopieën' },
			title: last ? 'De laatste reservekopie is te oud' : 'Er is nog geen reservekopie',
			href: linkFor(viewer, '/beheer/reservekopieen'),
			detail: last
				? `Die is van ${formatMoment(last, now)}. Wat daarna is gewijzigd, staat nog nergens anders.`
				: 'Gaat de schijf stuk, dan is alles weg.'
		}
	];
}
