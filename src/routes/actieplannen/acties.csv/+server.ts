import { toCsv } from '#lib/charts/table.ts';
import { EXAMPLE_PLAN_NOTICE } from '#lib/plans/notice.ts';
import { askedActions } from '../export.server.ts';
import type { RequestHandler } from './$types';

/** All actions that the asker may read (`jaar`, `werkgebied`, `plan` choose), for any spreadsheet. */
export const GET: RequestHandler = ({ locals, url, setHeaders }) => {
	const { table, fileName } = askedActions(locals, url, 'csv');
	setHeaders({
		'Content-Type': 'text/csv; charset=utf-8',
		'Content-Disposition': `attachment; filename="${fileName}"`
	});
	return new Response(toCsv(table, table.example ? [EXAMPLE_PLAN_NOTICE] : []));
};
