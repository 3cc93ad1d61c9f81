import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import type { ScannedSector } from '#lib/programme/vocabulary.ts';
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

/** The practices and kindcentra that were found in an area, practices first. */
export function listEvidence(
	db: Database,
	viewer: Viewer,
	roundId: string,
	areaId: string
): EvidenceOption[] {
	const example = isExampleRound(roundId);
	return listMapItems(db, viewer)
		.filter((item) => item.example === example && item.areaIds.includes(areaId))
		.toSorted((a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, 'nl'))
		.map(optionOf);
}

const optionOf = ({ id, kind, name, place, slug, sectors, example }: MapItem): EvidenceOption => ({
	...{ id, kind, name, place, example },
	href: itemPath({ kind, slug }),
	sectors: sectors.filter((sector) => sector !== 'lb')
});
