import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';

/** The playground is for building: it does not exist in production. */
export const load = () => {
	if (!dev) error(404, 'Deze pagina bestaat niet.');
};
