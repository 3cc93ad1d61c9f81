import { makeExampleAccounts, type ExampleAccount } from '#lib/accounts/examples.server.ts';
import { visitor } from '#lib/accounts/accounts.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Environment } from './environment.ts';

/** Roles, never names; the two ambassadors get a working area each. */
const examples: (Omit<ExampleAccount, 'email' | 'areaIds'> & { login: string; area?: string })[] = [
	{ name: 'Voorbeeldambassadeur Noord', login: 'noord', role: 'ambassador', area: 'groningen' },
	{ name: 'Voorbeeldambassadeur Zuid', login: 'zuid', role: 'ambassador', area: 'oost-brabant' },
	{ name: 'Voorbeeldprogrammaleider', login: 'leider', role: 'leader' },
	{ name: 'Voorbeeldbestuur', login: 'bestuur', role: 'board' },
	{ name: 'Voorbeeldbeheerder', login: 'beheer', role: 'admin' }
];

/** Makes the accounts to try out with, on the own computer only, and says how to sign in. */
export function offerExampleAccounts(
	db: Database,
	{ NODE_ENV, HOST }: Environment,
	now: Date
): void {
	const own = /^(localhost$|127\.|::1$)/.test(HOST);
	if (NODE_ENV === 'production' || !own) return;
	const workingAreas = listWorkingAreas(db, visitor);
	const bySlug = db.$client.prepare('SELECT id FROM areas WHERE slug = ?').pluck();
	const made = makeExampleAccounts(
		db,
		examples.map(({ name, role, login, area }) => {
			const id = area && (bySlug.get(area) as string | undefined);
			const set = workingAreas.find(({ areaIds }) => id && areaIds.includes(id));
			return { name, role, email: `${login}@regiokaart.example`, areaIds: set?.areaIds ?? [] };
		}),
		now
	);
	if (made.length === 0) return;
	console.log('Accounts om mee uit te proberen; deze wachtwoorden worden nu één keer getoond:');
	const width = Math.max(...made.map(({ name }) => name.length));
	for (const { name, email, password } of made) {
		console.log(`  ${name.padEnd(width)}  ${email.padEnd(28)}  ${password}`);
	}
}
