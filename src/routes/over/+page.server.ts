import { listSources } from '#lib/sources/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const sources = listSources(db, viewer, ['programme', 'openData', 'public']);
	return {
		programme: sources.filter(({ kind }) => kind === 'programme'),
		openData: sources.filter(({ kind }) => kind === 'openData'),
		publicSources: sources.filter(({ kind }) => kind === 'public')
	};
};
