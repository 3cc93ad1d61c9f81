import { actionSheet } from '#lib/plans/actionSheet.server.ts';
import { askedActions } from '../export.server.ts';
import type { RequestHandler } from './$types';

/** All actions that the asker may read (`jaar`, `werkgebied`, `plan` choose), for Excel. */
export const GET: RequestHandler = async ({ locals, url, setHeaders }) => {
	const { table, fileName } = askedActions(locals, url, 'xlsx');
	const sheet = await actionSheet(table);
	setHeaders({
		'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		'Content-Disposition': `attachment; filename="${fileName}"`
	});
	return new Response(new Uint8Array(sheet));
};
