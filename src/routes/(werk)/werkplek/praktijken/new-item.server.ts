/** What the pages of a new practice and of a new kindcentrum share. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { actorOf } from '#lib/accounts/accounts.ts';
import { isExampleAccount } from '#lib/accounts/queries.server.ts';
import { createKindcentrum, createPractice } from '#lib/kindcentra/commands.server.ts';
import { editorPath, type ItemKind } from '#lib/kindcentra/kindcentra.ts';
import { areaAround, placesToChoose } from './editor.server.ts';
import { kindcentrumWhereFrom, practiceWhereFrom, typedWhere } from './where-form.server.ts';

export function newItemData({ db, viewer }: App.Locals) {
	if (viewer.areaIds.size === 0) error(403, 'U hebt vandaag geen gebied om in te schrijven.');
	return {
		...placesToChoose(db, viewer),
		around: areaAround(db, viewer),
		example: isExampleAccount(db, viewer)
	};
}

export const newItemAction =
	(kind: ItemKind) =>
	async ({ locals, request }: RequestEvent) => {
		const form = await request.formData();
		const name = String(form.get('name') ?? '');
		const actor = actorOf(locals);
		const { viewer } = locals;
		const made =
			kind === 'practice'
				? createPractice(locals.db, actor, { title: name, where: practiceWhereFrom(viewer, form) })
				: createKindcentrum(locals.db, actor, { name, where: kindcentrumWhereFrom(viewer, form) });
		if (!made.ok)
			return fail(made.status, { failure: made, typed: { name, where: typedWhere(form) } });
		redirect(303, editorPath(kind, made.value.id));
	};
