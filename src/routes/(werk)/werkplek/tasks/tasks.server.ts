import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { accountTasks } from './accounts.server.ts';
import { backupTasks } from './backups.server.ts';
import { planTasks } from './plans.server.ts';
import { practiceTasks } from './practices.server.ts';
import { scanTasks } from './scan.server.ts';
import { suggestionTasks } from './suggestions.server.ts';
import type { Task } from './tasks.ts';
import { tourTasks } from './tours.server.ts';

/** Where tasks come from. A part of the workplace that has work adds its function here. */
const sources: ((db: Database, viewer: Viewer, now: Date) => Task[])[] = [
	scanTasks,
	planTasks,
	practiceTasks,
	suggestionTasks,
	tourTasks,
	accountTasks,
	backupTasks
];

/** All there is to do for `viewer` in the whole workplace. */
export const listTasks = (db: Database, viewer: Viewer, now: Date): Task[] =>
	sources.flatMap((tasksOf) => tasksOf(db, viewer, now));
