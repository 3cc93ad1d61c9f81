import { toCsv } from '#lib/charts/table.ts';
import { actionTable } from '#lib/plans/actionTable.server.ts';
import { EXAMPLE_PLAN_NOTICE } from '#lib/plans/plans.ts';
import { asked } from '../export.ts';
import type { RequestHandler } from './$types';

/** All actions that the asker may read (`jaar`, `werkgebied`, `plan` choose), for any spreadsheet. */
export const GET: RequestHandler = ({ locals: { db, viewer }, url, setHeaders }) => {
	const { filter, fileName } = asked(url, 'csv');
	const table = actionTable(db, viewer, filter, new Date());
	setHeaders({
		'Content-Type': 'text/csv; charset=utf-8',
		'Content-Disposition': `attachment; filename="${fileName}"`
	});
	return new Response(toCsv(table, table.example ? [EXAMPLE_PLAN_NOTICE] : []));
};
