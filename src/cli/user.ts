import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { accountName, dutchDay, email, operator, roles } from '#lib/accounts/accounts.ts';
import { inviteAccount } from '#lib/accounts/commands.server.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { firstLine, Sentence } from './run.ts';

const USAGE =
	'Gebruik: npm run user:create -- --email naam@voorbeeld.nl --name "Voornaam Achternaam" ' +
	`--role ${roles.join('|')} [--area gebied …]`;

const schema = v.object({
	email,
	name: accountName,
	role: v.picklist(roles, `De rol is een van ${roles.join(', ')}.`),
	area: v.optional(v.array(v.string()), [])
});

/** What was asked for, from the words after `user:create --`. */
export function readArguments(words: string[]): v.InferOutput<typeof schema> {
	const text = { type: 'string' } as const;
	let values: unknown;
	try {
		({ values } = parseArgs({
			args: words,
			options: { email: text, name: text, role: text, area: { ...text, multiple: true } }
		}));
	} catch (error) {
		throw new Sentence(`${firstLine(error)}\n${USAGE}`);
	}
	const parsed = v.safeParse(schema, values);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	const name = v.getDotPath(issue);
	const missing = issue.input === undefined;
	throw new Sentence(`${missing ? `--${name} ontbreekt.` : issue.message}\n${USAGE}`);
}

/** Makes the account and answers the path of its invitation. */
export function createUser(db: Database, words: string[], now: Date): string {
	const { area, ...input } = readArguments(words);
	const actor = operator(now);
	const known = listAreas(db, actor.viewer);
	const scopes = area.map((wanted) => {
		const found = known.find(({ id, slug }) => wanted === slug || wanted === id);
		if (!found) {
			const slugs = known.flatMap(({ slug }) => slug ?? []).join(', ');
			throw new Sentence(
				`Het gebied ${wanted} bestaat niet. Wel: ${slugs}, of een code als GM0344.`
			);
		}
		return { areaId: found.id, firstDay: dutchDay(now) };
	});
	const outcome = inviteAccount(db, actor, { ...input, scopes });
	if (!outcome.ok) throw new Sentence(outcome.message);
	return outcome.value.path;
}
