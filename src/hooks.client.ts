import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { firstPaint } from '#lib/ui/firstPaint.ts';
import { isUnreached } from '#lib/ui/unreached.ts';

/** Pages are whole without script: they are drawn before it takes the machine. */
export const init: ClientInit = firstPaint;

/** What a visitor reads when a page fails in the browser; what the browser says is English. */
export const handleError: HandleClientError = ({ error, status }) => {
	if (status === 404) return { message: 'Deze pagina bestaat niet.' };
	if (isUnreached(error))
		return {
			message: 'De server is nu niet te bereiken. Wat u schreef, is bewaard in deze browser.',
			unreachable: true
		};
	console.error(error);
	return { message: 'Deze pagina liep vast in uw browser. Probeer het opnieuw.' };
};
