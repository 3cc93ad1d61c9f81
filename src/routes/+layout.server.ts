import { formatDate } from '#lib/ui/format.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the header (a name and a role, never more), and the day, for the foot on paper. */
export const load: LayoutServerLoad = ({ locals: { session } }) => ({
	madeOn: formatDate(new Date().toISOString()),
	account:
		session?.stage === 'full'
			? { id: session.account.id, name: session.account.name, role: session.account.role }
			: null
});
