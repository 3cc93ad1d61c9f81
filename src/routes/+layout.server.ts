import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the header: a name and a role, never more. */
export const load: LayoutServerLoad = ({ locals: { session } }) => ({
	account:
		session?.stage === 'full' ? { name: session.account.name, role: session.account.role } : null
});
