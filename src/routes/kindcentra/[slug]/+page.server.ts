import { error } from '@sveltejs/kit';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { getKindcentrumBySlug, listMapItems } from '#lib/kindcentra/queries.server.ts';
import { surroundings } from '#lib/kindcentra/surroundings.server.ts';
import { plansOnKindcentrum } from '#lib/plans/mentions.server.ts';
import { suggest } from '#lib/ui/suggest.ts';
import { leaveFormer } from '../../praktijken/former.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read and print: nothing on it needs script, so none is sent. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer }, params }) => {
	const kindcentrum = getKindcentrumBySlug(db, viewer, params.slug);
	if (!kindcentrum) {
		leaveFormer(db, viewer, 'kindcentrum', params.slug);
		const items = listMapItems(db, viewer).map((item) => ({
			label: `${item.name}, ${item.place}`,
			href: itemPath(item)
		}));
		error(404, {
			message: 'Dit kindcentrum staat niet (meer) op de kaart.',
			suggestions: suggest(params.slug, items)
		});
	}
	return {
		kindcentrum,
		mentions: plansOnKindcentrum(db, viewer, kindcentrum.item.id),
		around: surroundings(db, viewer, kindcentrum.item, kindcentrum.practices)
	};
};
