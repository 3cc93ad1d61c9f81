import { listAccounts } from '#lib/accounts/queries.server.ts';
import { can } from '#lib/accounts/rights.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import { searchLog } from '#lib/audit/queries.server.ts';
import { backupFiles } from '#lib/db/backups.server.ts';
import { readSetting } from '#lib/db/settings.server.ts';
import { listManagedBodies, listManagedPeople } from '#lib/people/manage.server.ts';
import { listRounds } from '#lib/scan/queries.server.ts';
import { sourceKinds } from '#lib/sources/sources.ts';
import { listSources } from '#lib/sources/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const accounts = listAccounts(db, viewer, new Date());
	const people = listManagedPeople(db, viewer);
	return {
		programme: can(viewer, 'manage:programme'),
		counts: {
			accounts: accounts.filter(({ disabledAt }) => !disabledAt).length,
			invited: accounts.filter(({ invited, disabledAt }) => invited && !disabledAt).length,
			people: people.length,
			objections: people.filter(({ objectedAt }) => objectedAt).length,
			bodies: listManagedBodies(db, viewer).length,
			workingAreas: listWorkingAreas(db, viewer).length,
			rounds: listRounds(db, viewer).length,
			sources: listSources(db, viewer, [...sourceKinds]).length,
			changes: searchLog(db, viewer, {}).total
		},
		lastBackup: backupFiles(db.$client.name)[0]?.at ?? null,
		examples: readSetting(db, 'exampleData') === 'loaded'
	};
};
