import { actionSheet } from '#lib/plans/actionSheet.server.ts';
import { actionTable } from '#lib/plans/actionTable.server.ts';
import { asked } from '../export.ts';
import type { RequestHandler } from './$types';

/** All actions that the asker may read (`jaar`, `werkgebied`, `plan` choose), for Excel. */
export const GET: RequestHandler = async ({ locals: { db, viewer }, url, setHeaders }) => {
	const { filter, fileName } = asked(url, 'xlsx');
	const sheet = await actionSheet(actionTable(db, viewer, filter, new Date()));
	setHeaders({
		'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		'Content-Disposition': `attachment; filename="${fileName}"`
	});
	return new Response(new Uint8Array(sheet));
};
