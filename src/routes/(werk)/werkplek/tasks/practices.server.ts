import type { Viewer } from '#lib/accounts/accounts.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { editorPath } from '#lib/kindcentra/kindcentra.ts';
import { listWork, type WorkLine } from '#lib/kindcentra/work.server.ts';
import { linkFor } from '../../menu.ts';
import { many } from '#lib/ui/format.ts';
import type { Task } from './tasks.ts';

const HOME = '/werkplek/praktijken';
/** More than this of one sort is one line: the page of practices lists them. */
const FEW = 4;

/** What practices and kindcentra ask of the viewer: to check, to confirm, to take up again. */
export function practiceTasks(db: Database, viewer: Viewer, now: Date): Task[] {
	const lines = listWork(db, viewer, now);
	const writes = scopeOf(viewer, 'write:practice') !== null;
	const own = (line: WorkLine) => writes && line.status === 'concept';
	const taskOf = (group: Task['group'], what: string, line: WorkLine, detail: string): Task => ({
		...{ group, title: `${what}: ${line.name}`, detail: `In ${line.place}. ${detail}` },
		part: line.kind === 'practice' ? 'Praktijken' : 'Kindcentra',
		href: linkFor(viewer, editorPath(line.kind, line.id)),
		...(line.due && { date: line.reviewOn }),
		example: line.example
	});
	const together = (group: Task['group'], some: WorkLine[], what: string, each: string): Task[] =>
		some.length > FEW
			? [
					{
						...{ group, title: `${what}: praktijken`, part: 'Praktijken' },
						href: linkFor(viewer, HOME),
						detail: many(some.length, 'praktijk of kindcentrum', 'praktijken en kindcentra') + '.',
						example: some.every(({ example }) => example)
					}
				]
			: some.map((line) => taskOf(group, what, line, each));

	return [
		...together(
			'due',
			lines.filter(({ reviewable }) => reviewable),
			'Controleren',
			'Wacht op uw controle.'
		),
		...together(
			'due',
			lines.filter(({ due }) => due),
			'Nakijken',
			'Klopt dit nog? Kijk het na en bevestig het.'
		),
		...lines
			.filter((line) => own(line) && line.returnReason !== null)
			.map((line) => ({
				...taskOf('returned', 'Aanpassen', line, 'Teruggegeven.'),
				reasons: [{ reason: line.returnReason ?? '' }]
			})),
		...together(
			'draft',
			lines.filter((line) => own(line) && line.returnReason === null),
			'Afmaken',
			'Nog niet ter controle gestuurd.'
		)
	];
}
