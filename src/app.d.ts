import type { Database } from '#lib/db/open.server.ts';
import type { Viewer } from '#lib/accounts/accounts.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Where to go instead, for pages that were not found. */
			suggestions?: { label: string; href: string }[];
			requestId?: string;
		}
		interface Locals {
			db: Database;
			viewer: Viewer;
			requestId: string;
		}
	}
}

export {};
