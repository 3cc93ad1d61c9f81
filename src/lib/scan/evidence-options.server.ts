import { inArray } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import { withContained } from '#lib/areas/viewer.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { isExampleId, practiceById } from '#lib/kindcentra/records.server.ts';
import { practices } from '#lib/kindcentra/tables.ts';
import type { ScannedSector, Sector } from '#lib/programme/vocabulary.ts';
import { matchesAll } from '#lib/ui/match.ts';
import { isExampleRound } from './scan.ts';

/** A published practice or kindcentrum that can stand behind a judgement. */
export interface EvidenceOption {
	id: string;
	kind: 'practice' | 'kindcentrum';
	name: string;
	place: string;
	/** Its page. */
	href: string;
	sectors: ScannedSector[];
	example: boolean;
	/** Not published yet: only who may read drafts sees it. */
	draft: boolean;
}

const MOST = 8;

/** What fits `text`, those in the area first. Examples belong to example rounds, and only there. */
export function searchEvidence(
	db: Database,
	viewer: Viewer,
	roundId: string,
	areaId: string,
	text: string
): EvidenceOption[] {
	const example = isExampleRound(roundId);
	const near = (item: MapItem) => Number(item.areaIds.includes(areaId));
	return listMapItems(db, viewer)
		.filter(
			(item) => item.example === example && matchesAll(text, [item.name, item.place, item.gemeente])
		)
		.toSorted((a, b) => near(b) - near(a) || a.name.localeCompare(b.name, 'nl'))
		.slice(0, MOST)
		.map(optionOf);
}

/**
 * The practices and kindcentra that were found in an area, practices first, and the practices that
 * are still being written. For who may read drafts of the area.
 */
export function listEvidence(
	db: Database,
	viewer: Viewer,
	roundId: string,
	areaId: string
): EvidenceOption[] {
	const example = isExampleRound(roundId);
	const items = listMapItems(db, viewer).filter(
		(item) => item.example === example && item.areaIds.includes(areaId)
	);
	const drafts = can(viewer, 'read:draft', { areaIds: [areaId] })
		? draftsIn(db, areaId, items, example)
		: [];
	return [...items.map(optionOf), ...drafts].toSorted(
		(a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, 'nl')
	);
}

function draftsIn(
	db: Database,
	areaId: string,
	items: readonly MapItem[],
	example: boolean
): EvidenceOption[] {
	const within = withContained(db, [areaId]);
	return db
		.select()
		.from(practices)
		.where(inArray(practices.status, ['concept', 'review']))
		.all()
		.flatMap(({ id, title, areaId: own, place, kindcentrumId, revisionOf }) => {
			const at = items.find((item) => item.id === kindcentrumId);
			const here = (own !== null && within.has(own)) || at !== undefined;
			if (!here || revisionOf !== null || isExampleId(id) !== example) return [];
			return [
				{
					...{ id, kind: 'practice' as const, name: title, example, draft: true },
					place: own === areaId ? 'het hele gebied' : (at?.place ?? place ?? ''),
					href: `/werkplek/praktijken/${id}`,
					sectors: scannedOf(practiceById(db, id)?.sectors ?? [])
				}
			];
		});
}

const scannedOf = (sectors: readonly Sector[]) => sectors.filter((sector) => sector !== 'lb');

const optionOf = ({ id, kind, name, place, slug, sectors, example }: MapItem): EvidenceOption => ({
	...{ id, kind, name, place, example, draft: false },
	href: itemPath({ kind, slug }),
	sectors: scannedOf(sectors)
});
