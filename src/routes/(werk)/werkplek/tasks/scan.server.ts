import type { Viewer } from '#lib/accounts/accounts.ts';
import { scopeOf } from '#lib/accounts/rights.ts';
import type { Database } from '#lib/db/open.server.ts';
import { sectorLabels } from '#lib/programme/vocabulary.ts';
import { firstAspectModel } from '#lib/scan/aspects.ts';
import { isExampleAccount } from '#lib/scan/records.server.ts';
import { progressInWords, submittedOf } from '#lib/scan/progress.ts';
import { listToDecide, listWork, type WorkItem } from '#lib/scan/worklist.server.ts';
import { linkFor } from '../../menu.ts';
import { many } from '#lib/ui/format.ts';
import type { Task } from './tasks.ts';

const HOME = '/werkplek/regio-scan';

/** What the regio-scan asks of the viewer: one line for each own area, and what waits for adopting. */
export function scanTasks(db: Database, viewer: Viewer, now: Date): Task[] {
	const common = { part: 'Regio-scan', example: isExampleAccount(db, viewer) };
	return [
		...fillTasks(db, viewer, now).map((task) => ({ ...common, ...task })),
		...listToDecide(db, viewer).map(({ round, n }): Task => ({
			...{ ...common, group: 'due', title: `Oordelen vaststellen: ${round.title}` },
			href: linkFor(viewer, `${HOME}/${round.id}/controle`),
			date: round.dueOn,
			detail: `${many(n, 'oordeel wacht', 'oordelen wachten')} op vaststellen.`
		}))
	];
}

/** The judgements are for who has areas of his own; who may write in all of them leaves it to those. */
function fillTasks(db: Database, viewer: Viewer, now: Date): Omit<Task, 'part' | 'example'>[] {
	if (scopeOf(viewer, 'write:draft') !== 'areas') return [];
	const work = listWork(db, viewer, now);
	return work.due.flatMap(({ round, area, progress }) => {
		const here = <T extends { roundId: string; areaId: string }>(items: readonly T[]) =>
			items.filter(({ roundId, areaId }) => roundId === round.id && areaId === area.id);
		const [returned, bare, carried] = [
			here(work.returned),
			here(work.withoutEvidence),
			here(work.carried)
		];
		const done = submittedOf(progress);
		if (done === progress.of && returned.length + bare.length + carried.length === 0) return [];
		const stale = work.stale.find((item) => item.area.id === area.id)?.n ?? 0;
		const counts = [
			[bare.length, 'concept zonder bewijs', 'concepten zonder bewijs'],
			[carried.length, 'overgenomen en nog te actualiseren', 'overgenomen en nog te actualiseren'],
			[stale, 'langer dan een half jaar niet nagekeken', 'langer dan een half jaar niet nagekeken']
		] as const;
		// One cell may ask for more than one of these: they stand apart from the sum.
		const attention = counts.flatMap(([n, one, more]) => (n > 0 ? [many(n, one, more)] : []));
		const detail =
			`${round.title}, ${progressInWords(progress)}.` +
			(attention.length > 0 ? ` Aandacht: ${attention.join(', ')}.` : '');
		return [
			{
				...{ group: 'due', title: `Regio-scan invullen: ${area.name}`, detail },
				href: linkFor(viewer, `${HOME}/${round.id}/${area.slug}`),
				reasons: whyReturned(returned),
				...{ progress: { done, of: progress.of }, date: round.dueOn }
			}
		];
	});
}

/** Which cells came back with which reason. */
function whyReturned(cells: readonly WorkItem[]): Task['reasons'] {
	const byReason = Map.groupBy(cells, ({ reason }) => reason ?? 'Teruggegeven zonder reden.');
	return [...byReason].map(([reason, of]) => ({ reason, about: of.map(cellName).join('; ') }));
}

function cellName({ sector, aspect }: WorkItem): string {
	const label = firstAspectModel.aspects.find(({ key }) => key === aspect)?.label ?? aspect;
	return `${sectorLabels[sector]}: ${label.toLowerCase()}`;
}
