import { error } from '@sveltejs/kit';
import { areaHref } from '#lib/areas/areas.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { getPracticeBySlug, listMapItems } from '#lib/kindcentra/queries.server.ts';
import { surroundings } from '#lib/kindcentra/surroundings.server.ts';
import { plansOnPractice } from '#lib/plans/mentions.server.ts';
import { suggest } from '#lib/ui/suggest.ts';
import { leaveFormer } from '../former.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read and print: nothing on it needs script, so none is sent. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer }, params }) => {
	const practice = getPracticeBySlug(db, viewer, params.slug);
	if (!practice) {
		leaveFormer(db, viewer, 'practice', params.slug);
		const items = listMapItems(db, viewer).map((item) => ({
			label: `${item.name}, ${item.place}`,
			href: itemPath(item)
		}));
		error(404, {
			message: 'Deze praktijk staat niet (meer) op de kaart.',
			suggestions: suggest(params.slug, items)
		});
	}
	const { area } = practice;
	return {
		practice,
		mentions: plansOnPractice(db, viewer, practice.item.id),
		area: area && { name: area.name, kind: area.kind, href: areaHref(area) },
		around: surroundings(
			db,
			viewer,
			practice.item,
			practice.kindcentrum ? [practice.kindcentrum] : []
		)
	};
};
