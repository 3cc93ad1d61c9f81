import { formatDate } from '#lib/ui/format.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the header (a name and a role, never more), and what the foot of every page says. */
export const load: LayoutServerLoad = ({ locals: { session } }) => ({
	contact: process.env['CONTACT'] || null,
	madeOn: formatDate(new Date().toISOString()),
	account:
		session?.stage === 'full'
			? { id: session.account.id, name: session.account.name, role: session.account.role }
			: null
});
