import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { sectorLabels } from '#lib/programme/vocabulary.ts';
import { firstAspectModel } from '#lib/scan/aspects.ts';
import { listScanAreas } from '#lib/scan/queries.server.ts';
import { isExampleAccount } from '#lib/scan/records.server.ts';
import { listToDecide, listWork, type WorkItem } from '#lib/scan/worklist.server.ts';
import { linkFor } from '../../menu.ts';
import { many, type Task } from './tasks.ts';

const HOME = '/werkplek/regio-scan';
/** Who writes in more areas than this gets one line for a round instead of one for an area. */
const FEW = 6;

/** What the regio-scan asks of the viewer. */
export function scanTasks(db: Database, viewer: Viewer, now: Date): Task[] {
	const work = listWork(db, viewer, now);
	const areas = listScanAreas(db, viewer);
	const areaOf = (areaId: string) => areas.find(({ id }) => id === areaId);
	const few = new Set(work.due.map(({ area }) => area.id)).size <= FEW;
	const common = { part: 'Regio-scan', example: isExampleAccount(db, viewer) };
	/** What to do, and for which area or in which round. */
	const titleOf = (what: string, roundId: string, areaId: string) => {
		const round = work.due.find((item) => item.round.id === roundId)?.round.title;
		return `${what}: ${few ? (areaOf(areaId)?.name ?? areaId) : (round ?? roundId)}`;
	};
	const hrefOf = (roundId: string, areaId: string) =>
		linkFor(viewer, few ? `${HOME}/${roundId}/${areaOf(areaId)?.slug}` : HOME);
	/** The items that stand on one line together. */
	const lines = <T extends { roundId: string; areaId: string }>(items: readonly T[]): T[][] => [
		...Map.groupBy(items, ({ roundId, areaId }) =>
			few ? `${roundId}/${areaId}` : roundId
		).values()
	];
	const line = (
		group: Task['group'],
		what: string,
		{ roundId, areaId }: { roundId: string; areaId: string }
	) => ({
		...{ ...common, group, title: titleOf(what, roundId, areaId), href: hrefOf(roundId, areaId) }
	});
	const staleOf = (areaId: string) => {
		const n = work.stale.find(({ area }) => area.id === areaId)?.n;
		return few && n
			? ` Klopt het nog? ${many(n, 'oordeel is', 'oordelen zijn')} langer dan een half jaar niet nagekeken.`
			: '';
	};

	const due = work.due.map((item) => ({ ...item, roundId: item.round.id, areaId: item.area.id }));
	const drafts = [
		...work.withoutEvidence.map((cell) => ({ ...cell, why: 'evidence' })),
		...work.carried.map((cell) => ({ ...cell, why: 'carried' }))
	];
	const count = (cells: readonly { why: string }[], why: string, one: string, more: string) => {
		const n = cells.filter((cell) => cell.why === why).length;
		return n > 0 ? [many(n, one, more)] : [];
	};

	return [
		...lines(due).flatMap((items): Task[] => {
			const [first] = items;
			const done = items.reduce((sum, { submitted }) => sum + submitted, 0);
			const of = items.reduce((sum, item) => sum + item.of, 0);
			if (!first || done === of) return [];
			return [
				{
					...line('due', 'Regio-scan invullen', first),
					detail: `${few ? `${first.round.title}: ` : ''}${done} van ${of} oordelen ingediend.${staleOf(first.areaId)}`,
					...{ progress: { done, of }, date: first.round.dueOn }
				}
			];
		}),
		...listToDecide(db, viewer).map(({ round, n }): Task => ({
			...{ ...common, group: 'due', title: `Oordelen vaststellen: ${round.title}` },
			href: linkFor(viewer, `${HOME}/${round.id}/controle`),
			detail: `${many(n, 'oordeel wacht', 'oordelen wachten')} op vaststellen.`
		})),
		...lines(work.returned).flatMap((cells): Task[] =>
			cells[0]
				? [{ ...line('returned', 'Oordelen aanpassen', cells[0]), ...whatCameBack(cells, few) }]
				: []
		),
		...lines(drafts).flatMap((cells): Task[] => {
			const detail = [
				...count(cells, 'evidence', 'concept zonder bewijs', 'concepten zonder bewijs'),
				...count(
					cells,
					'carried',
					'oordeel overgenomen',
					'oordelen overgenomen, nog te actualiseren'
				)
			].join(' · ');
			return cells[0] ? [{ ...line('draft', 'Oordelen afmaken', cells[0]), detail }] : [];
		})
	];
}

/** How many cells came back, and which with which reason when these are somebody's own. */
function whatCameBack(cells: readonly WorkItem[], own: boolean): Pick<Task, 'detail' | 'reasons'> {
	const detail = `${many(cells.length, 'oordeel', 'oordelen')} teruggegeven.`;
	if (!own) return { detail };
	const byReason = Map.groupBy(cells, ({ reason }) => reason ?? 'Zonder reden.');
	return {
		detail,
		reasons: [...byReason].map(([reason, of]) => ({ reason, about: of.map(cellName).join('; ') }))
	};
}

function cellName({ sector, aspect }: WorkItem): string {
	const label = firstAspectModel.aspects.find(({ key }) => key === aspect)?.label ?? aspect;
	return `${sectorLabels[sector]}: ${label.toLowerCase()}`;
}
