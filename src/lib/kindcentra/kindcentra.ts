import type { AreaKind } from '../areas/areas.ts';
import type { SourceKind } from '../sources/sources.ts';
import type { MapItem } from './filter.ts';
import type { Photo } from './photos.ts';
import type { Precision } from './precision.ts';
import type { Story } from './story.ts';
import { keysOf, kernbegrippen, sectors, themes, type Sector } from '../programme/vocabulary.ts';

/** The two sorts of practice that the regio-scan looks for (section 4, Praktijk en innovatie A2). */
export const practiceKindLabels = {
	kansrijk: 'Kansrijke praktijk',
	'goed-voorbeeld': 'Goed voorbeeld'
} as const;
export type PracticeKind = keyof typeof practiceKindLabels;
export const practiceKinds = keysOf(practiceKindLabels);

/** What sort of thing a practice is, as its page says it. */
export const practiceSort = ({ practiceKind }: { practiceKind: PracticeKind | null }): string =>
	practiceKind ? practiceKindLabels[practiceKind] : 'Praktijk';

/** What has stopped can no longer be visited. */
export const hasStopped = ({ phase }: Pick<MapItem, 'phase'>): boolean => phase === 'gestopt';

/** Vocabularies of which a kindcentrum or practice may carry several terms. */
export const termVocabularies = { sector: sectors, kernbegrip: kernbegrippen, theme: themes };
export type TermVocabulary = keyof typeof termVocabularies;

/** Frame around the Netherlands in degrees; a point outside it is a mistake. */
export const frame = { west: 3.2, south: 50.7, east: 7.3, north: 53.7 } as const;

/** Ids of example rows start with this, so that the database can tell them by any reference. */
export const EXAMPLE_PREFIX = 'voorbeeld-';
/** Names of example rows start with this, so that a reader can tell them anywhere. */
export const EXAMPLE_NAME = 'Voorbeeld';

/** Where an item has its page. */
export const itemPath = ({ kind, slug }: { kind: 'kindcentrum' | 'practice'; slug: string }) =>
	kind === 'practice' ? `/praktijken/${slug}` : `/kindcentra/${slug}`;

/** Where it is written, in the workplace. */
export const editorPath = (kind: 'kindcentrum' | 'practice', id: string) =>
	`/werkplek/${kind === 'practice' ? 'praktijken' : 'kindcentra'}/${id}`;

export const isSector = (value: string): value is Sector =>
	(sectors as readonly string[]).includes(value);

/** Where a row comes from, as its page says it. */
export interface SourceLine {
	id: string;
	kind: SourceKind;
	title: string;
	publisher: string | null;
	url: string | null;
	publishedOn: string | null;
	consultedOn: string | null;
	section: string | null;
}

/** All that the page of a kindcentrum tells. */
export interface Kindcentrum {
	item: MapItem;
	address: string | null;
	precision: Precision;
	nameInProgramme: string | null;
	website: string | null;
	source: SourceLine;
	updatedAt: string;
	story: Story;
	photos: Photo[];
	practices: MapItem[];
}

/** All that the page of a practice tells. */
export interface Practice {
	item: MapItem;
	practiceKind: PracticeKind | null;
	/** Null where it is at a kindcentrum. */
	precision: Precision | null;
	website: string | null;
	source: SourceLine;
	updatedAt: string;
	story: Story;
	photos: Photo[];
	kindcentrum: MapItem | null;
	area: { id: string; slug: string | null; kind: AreaKind; name: string } | null;
}

/** The two sorts of record of this room. */
export type ItemKind = 'kindcentrum' | 'practice';

/** Where nothing is known of who takes part. */
export const SECTORS_UNKNOWN = 'sectoren niet bekend';

/** Whether a name says where it is: "VNG-proeftuin Tilburg". */
export const namesPlace = ({ name, place }: { name: string; place: string }): boolean =>
	name.includes(place);

/** "Mondomijn, Helmond"; the place not twice. */
export const nameAndPlace = (item: { name: string; place: string }): string =>
	namesPlace(item) ? item.name : `${item.name}, ${item.place}`;
