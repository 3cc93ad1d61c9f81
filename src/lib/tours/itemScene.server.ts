import { eq } from 'drizzle-orm';
import { dutchDay } from '#lib/accounts/accounts.ts';
import type { AreaShape } from '#lib/areas/shapes.ts';
import type { MapItem } from '#lib/kindcentra/filter.ts';
import { editorPath, hasStopped, itemPath } from '#lib/kindcentra/kindcentra.ts';
import { publicPhotosOf } from '#lib/kindcentra/photos.server.ts';
import { photoSources } from '#lib/kindcentra/photos.ts';
import { dueSince } from '#lib/kindcentra/queries.server.ts';
import { kindcentra, practices } from '#lib/kindcentra/tables.ts';
import { getWorkItem } from '#lib/kindcentra/work.server.ts';
import { kernbegripLabels, sectorLabels } from '#lib/programme/vocabulary.ts';
import { getSource } from '#lib/sources/queries.server.ts';
import { sourceLine } from '#lib/sources/sources.ts';
import {
	around,
	onLand,
	type Answer,
	type Problem,
	type SceneContext
} from './sceneContext.server.ts';
import type { SceneContent } from './scenes.ts';
import { formatDate } from '#lib/ui/format.ts';

/** A kindcentrum or practice as it is published today. */
export function showPractice(
	context: SceneContext,
	itemId: string,
	home: AreaShape | null
): Answer {
	const { db, viewer, items, stops } = context;
	const item = items.find(({ id }) => id === itemId);
	if (!item) {
		const table = [kindcentra, practices].find((each) =>
			db.select({ id: each.id }).from(each).where(eq(each.id, itemId)).get()
		);
		return table
			? { code: 'unpublished', message: 'Niet (meer) gepubliceerd: deze scène wordt overgeslagen.' }
			: { code: 'gone', message: 'Weggehaald: deze scène wordt overgeslagen.' };
	}
	const table = item.kind === 'practice' ? practices : kindcentra;
	const row = db
		.select({ sourceId: table.sourceId, section: table.sourceSection })
		.from(table)
		.where(eq(table.id, item.id))
		.get();
	const source = row && getSource(db, viewer, row.sourceId);
	const line = source
		? source.kind === 'public' && source.publisher
			? `Bron: ${source.publisher}, “${source.title}”`
			: `Bron: ${sourceLine(source, null)}`
		: '';
	return {
		title: item.name,
		body: {
			kind: 'practice',
			name: item.name,
			place:
				item.gemeente && item.gemeente !== item.place
					? `${item.place}, gemeente ${item.gemeente}`
					: item.place,
			summary: item.summary,
			sectors: item.sectors.map((sector) => sectorLabels[sector]),
			kernbegrippen: item.kernbegrippen.map((key) => kernbegripLabels[key]),
			stopped: hasStopped(item),
			example: item.example,
			href: itemPath(item)
		},
		view: {
			bounds: onLand(around(item), item.areaIds.includes(home?.id ?? '') ? home : null),
			pin: {
				...{ lon: item.lon, lat: item.lat, name: item.name },
				// a stop there says it already
				place: stops.some(({ place }) => place === item.place) ? '' : item.place
			}
		},
		footer: item.example ? 'voorbeeldgegevens: verzonnen, geen echt kindcentrum' : line,
		problems: outdated(context, item)
	};
}

/** Whether it can still be shown as something that is: it has stopped, or nobody looked for long. */
function outdated({ db, viewer, now }: SceneContext, item: MapItem): Problem[] {
	if (hasStopped(item))
		return [{ code: 'stopped', message: `${item.name} is gestopt: kies iets dat er nog is.` }];
	const since = dueSince(db, item, dutchDay(now));
	if (since === null) return [];
	const may = getWorkItem(db, viewer, item.kind, item.id, now)?.may.write;
	return [
		{
			code: 'due',
			message: `${item.name} zou op ${formatDate(since)} worden nagekeken: klopt dit nog?`,
			...(may && { href: editorPath(item.kind, item.id) })
		}
	];
}

/** Its first photo that everyone may see. */
export function showPhoto(
	context: SceneContext,
	{ itemId, text }: Extract<SceneContent, { kind: 'photo' }>,
	home: AreaShape | null
): Answer {
	const item = context.items.find(({ id }) => id === itemId);
	const about = showPractice(context, itemId, home);
	if (!item || 'code' in about) return about;
	const [photo] = publicPhotosOf(context.db, item.kind, item.id);
	if (!photo)
		return {
			code: 'noPhoto',
			message: `Van ${item.name} is geen foto met toestemming: deze scène wordt overgeslagen.`
		};
	return {
		...about,
		body: {
			kind: 'photo',
			src: `/media/${photo.mediaId}-1600.webp`,
			srcset: photoSources(photo).srcset,
			focus: `${Math.round(photo.focalX * 100)}% ${Math.round(photo.focalY * 100)}%`,
			...{ alt: photo.alt, text, stopped: hasStopped(item) },
			...{ example: item.example, href: itemPath(item) }
		},
		footer: [about.footer, ...(photo.credit ? [`foto: ${photo.credit}`] : [])]
			.filter(Boolean)
			.join(' · ')
	};
}
