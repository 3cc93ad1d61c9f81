import { listSources } from '#lib/sources/queries.server.ts';
import type { PageServerLoad } from './$types';

/** A text to read: nothing on it needs script, so none is sent. */
export const csr = false;

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const sources = listSources(db, viewer, ['programme', 'openData', 'public']);
	return {
		programme: sources.filter(({ kind }) => kind === 'programme'),
		openData: sources.filter(({ kind }) => kind === 'openData'),
		publicSources: sources.filter(({ kind }) => kind === 'public')
	};
};
