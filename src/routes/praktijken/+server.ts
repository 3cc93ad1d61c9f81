import { redirect } from '@sveltejs/kit';

/** Practices stand in one list with kindcentra. */
export const GET = () => redirect(307, '/kindcentra?soort=praktijk');
