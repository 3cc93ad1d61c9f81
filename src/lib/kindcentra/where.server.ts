/** Where a kindcentrum or practice is: what people say of it, checked, and what follows from it. */
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { gemeenteAt } from '#lib/areas/gemeenteAt.server.ts';
import { gemeenteShape } from '#lib/areas/gemeenteShapes.server.ts';
import type { LonLat } from '#lib/map/projection.ts';
import { basemap } from '#lib/map/basemap.server.ts';
import { areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { EXAMPLE_PREFIX } from './kindcentra.ts';
import { kindcentra } from './tables.ts';
import {
	kindcentrumWhere,
	practiceWhere,
	type KindcentrumPlace,
	type PointPrecision,
	type PracticePlace
} from './where.ts';

type Resolved<T> = { ok: true; value: T } | { ok: false; message: string };
const no = (message: string) => ({ ok: false as const, message });

const OUTSIDE =
	'Dit punt ligt niet op land in Nederland. Zet de speld op de plaats in Nederland waar het is.';

/** Decimals kept of a degree: about one metre. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The columns that say where a kindcentrum is; its gemeente follows from the point. */
export function kindcentrumPlace(input: unknown): Resolved<KindcentrumPlace> {
	const parsed = v.safeParse(kindcentrumWhere, input, { abortPipeEarly: true });
	if (!parsed.success) return no(parsed.issues[0].message);
	const { lon, lat, place, address, postcode } = parsed.output;
	const gemeenteId = gemeenteAt([lon, lat]);
	if (gemeenteId === null) return no(OUTSIDE);
	// Without an address nothing says on which spot it is.
	const known = parsed.output.precision ?? 'address';
	const said = known === 'address' && address === null ? 'place' : known;
	const precision = precisionAt([lon, lat], gemeenteId, said);
	return {
		ok: true,
		value: { place, address, postcode, gemeenteId, lon: round(lon), lat: round(lat), precision }
	};
}

/** The columns that say where a practice is: at a kindcentrum, at a point, or in a whole area. */
export function practicePlace(
	db: Database,
	practiceId: string,
	input: unknown
): Resolved<PracticePlace> {
	const parsed = v.safeParse(practiceWhere, input, { abortPipeEarly: true });
	if (!parsed.success) return no(parsed.issues[0].message);
	const where = parsed.output;
	const nowhere = { kindcentrumId: null, areaId: null, place: null, lon: null, lat: null };
	if (where.at === 'kindcentrum') {
		const { kindcentrumId } = where;
		const found = db
			.select({ status: kindcentra.status })
			.from(kindcentra)
			.where(eq(kindcentra.id, kindcentrumId))
			.get();
		if (!found || found.status === 'archived') return no('Kies een kindcentrum uit de lijst.');
		if (isExample(kindcentrumId) !== isExample(practiceId))
			return no(
				'Een voorbeeld hoort bij een voorbeeld, en een echte praktijk bij een echt kindcentrum.'
			);
		return { ok: true, value: { ...nowhere, kindcentrumId, precision: null } };
	}
	if (where.at === 'area') {
		const { areaId } = where;
		const area = db.select().from(areas).where(eq(areas.id, areaId)).get();
		const label = basemap()?.places.get(areaId)?.label;
		if (!area?.scannable || !label) return no('Kies een gebied uit de lijst.');
		const [lon, lat] = label;
		return {
			ok: true,
			value: { ...nowhere, areaId, place: area.name, lon, lat, precision: 'area' }
		};
	}
	const { lon, lat } = where;
	const areaId = gemeenteAt([lon, lat]);
	if (areaId === null) return no(OUTSIDE);
	const { place } = where;
	const precision = precisionAt([lon, lat], areaId, where.precision);
	return {
		ok: true,
		value: { ...nowhere, areaId, place, lon: round(lon), lat: round(lat), precision }
	};
}

/** A gemeente without a town of its name is shown in its middle: then that is where the pin is. */
function precisionAt([lon, lat]: LonLat, gemeenteId: string, said: PointPrecision): PointPrecision {
	const middle = gemeenteShape(gemeenteId)?.label;
	const near = (a = NaN, b = NaN) => Math.abs(a - b) < 0.002;
	const isMiddle = near(middle?.[0], lon) && near(middle?.[1], lat);
	return said === 'place' && isMiddle ? 'gemeente' : said;
}

const isExample = (id: string) => id.startsWith(EXAMPLE_PREFIX);
