/** What people say of where something is: shapes only, what they mean is in `where.server.ts`. */
import * as v from 'valibot';
import { atMost } from '#lib/ui/atMost.ts';
import type { Precision } from './precision.ts';

/** How exactly a point is known; of a whole area there is no point. */
export type PointPrecision = Exclude<Precision, 'area'>;

/** Columns of a kindcentrum that change together, as one answer to one question. */
export interface KindcentrumPlace {
	place: string;
	address: string | null;
	postcode: string | null;
	gemeenteId: string;
	lon: number;
	lat: number;
	precision: PointPrecision;
}

/** Columns of a practice that change together. */
export interface PracticePlace {
	place: string | null;
	kindcentrumId: string | null;
	areaId: string | null;
	lon: number | null;
	lat: number | null;
	precision: Precision | null;
}

const POINT = 'Deze plaats kennen wij niet. Zoek een andere, of zet de speld op de kaart.';
const point = {
	lon: v.pipe(v.number(POINT), v.finite(POINT)),
	lat: v.pipe(v.number(POINT), v.finite(POINT))
};
const name = v.pipe(
	v.string('Vul de naam van de plaats in.'),
	v.trim(),
	v.nonEmpty('Vul de naam van de plaats in.'),
	atMost(100)
);
const address = v.pipe(
	v.nullish(v.pipe(v.string(), v.trim(), atMost(160)), null),
	v.transform((value) => value || null)
);
const postcode = v.pipe(
	v.nullish(v.pipe(v.string(), v.trim()), null),
	v.transform((value) => value?.replaceAll(' ', '').toUpperCase() || null),
	v.check(
		(value) => value === null || /^[1-9]\d{3}[A-Z]{2}$/.test(value),
		'Een postcode is vier cijfers en twee letters, zoals 5701 AB.'
	)
);

const precision = v.picklist(['address', 'place', 'gemeente']);

export const kindcentrumWhere = v.object(
	{ place: name, ...point, address, postcode, precision: v.optional(precision) },
	POINT
);

const CENTRE = 'Kies een kindcentrum uit de lijst.';
const AREA = 'Kies een gebied uit de lijst.';
export const practiceWhere = v.variant(
	'at',
	[
		v.object(
			{ at: v.literal('kindcentrum'), kindcentrumId: v.pipe(v.string(CENTRE), v.nonEmpty(CENTRE)) },
			CENTRE
		),
		v.object(
			{
				at: v.literal('point'),
				place: name,
				...point,
				precision: v.optional(precision, 'place')
			},
			POINT
		),
		// The point of a whole area is where its name stands on the map.
		v.object({ at: v.literal('area'), areaId: v.string(AREA) }, AREA)
	],
	'Kies waar de praktijk is.'
);
export type PracticeWhere = v.InferInput<typeof practiceWhere>;

/** What a stored place was as an answer: to show it in the form, and to put it back. */
export function practiceWhereOf(place: PracticePlace): PracticeWhere {
	const { kindcentrumId, areaId, lon, lat, precision } = place;
	if (kindcentrumId !== null) return { at: 'kindcentrum', kindcentrumId };
	if (precision === 'area') return { at: 'area', areaId: areaId ?? '' };
	return {
		at: 'point',
		lon: lon ?? Number.NaN,
		lat: lat ?? Number.NaN,
		place: place.place ?? '',
		precision: precision ?? 'place'
	};
}
