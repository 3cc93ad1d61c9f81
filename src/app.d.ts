import type { Database } from '#lib/db/open.server.ts';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Session } from '#lib/accounts/sessions.server.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Where to go instead, for pages that were not found. */
			suggestions?: { label: string; href: string }[];
			requestId?: string;
			/** The site was not reached: nothing is known of the page itself. */
			unreachable?: true;
		}
		interface PageData {
			/** Who is signed in, for the header. */
			account?: { id: string; name: string; role: string } | null;
			/** E-mail or https address of whoever runs this site. */
			contact?: string | null;
		}
		interface Locals {
			db: Database;
			viewer: Viewer;
			/** Also of someone who has a step of signing in to go; their viewer is a visitor. */
			session: Session | null;
			requestId: string;
		}
	}
}

export {};
