/** What the form knows of a place, for every way of saying it; only one way is sent. */
import type { KindcentrumPlace, PointPrecision, PracticePlace } from '../where.ts';

export interface WhereAnswer {
	at: 'point' | 'kindcentrum' | 'area';
	kindcentrumId: string;
	areaId: string;
	place: string;
	address: string;
	postcode: string;
	lon: number | null;
	lat: number | null;
	/** Whether the pin stands on the spot itself, or in the middle of a place or gemeente. */
	precision: PointPrecision;
}

export const nowhere: WhereAnswer = {
	at: 'point',
	kindcentrumId: '',
	areaId: '',
	place: '',
	address: '',
	postcode: '',
	lon: null,
	lat: null,
	precision: 'place'
};

/** A stored place as an answer. */
export function answerOf(place: PracticePlace | KindcentrumPlace): WhereAnswer {
	if ('gemeenteId' in place) {
		const { lon, lat, precision } = place;
		const [address, postcode] = [place.address ?? '', place.postcode ?? ''];
		return { ...nowhere, ...{ lon, lat, precision, address, postcode }, place: place.place };
	}
	if (place.kindcentrumId !== null)
		return { ...nowhere, at: 'kindcentrum', kindcentrumId: place.kindcentrumId };
	if (place.precision === 'area') return { ...nowhere, at: 'area', areaId: place.areaId ?? '' };
	const { lon, lat, precision } = place;
	return { ...nowhere, lon, lat, place: place.place ?? '', precision: precision ?? 'place' };
}

/** What is sent of an answer, or null while it says nothing yet. */
export function sentWhere(answer: WhereAnswer, kind: 'practice' | 'kindcentrum'): unknown {
	const { at, kindcentrumId, areaId, place, address, postcode, lon, lat, precision } = answer;
	if (kind === 'kindcentrum') return { lon, lat, place, address, postcode, precision };
	if (at === 'kindcentrum') return kindcentrumId ? { at, kindcentrumId } : null;
	if (at === 'area') return areaId ? { at, areaId } : null;
	return { at, lon, lat, place, precision };
}

/** What a part of a page says of it in its controls, as far as it has them. */
export function chosenIn(
	part: HTMLElement | null
): Partial<Pick<WhereAnswer, 'at' | 'kindcentrumId' | 'areaId' | 'place'>> {
	const valueOf = (selector: string) =>
		part?.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value;
	const at = valueOf('[name=at]:checked');
	const rest = {
		kindcentrumId: valueOf('[name=kindcentrumId]'),
		areaId: valueOf('[name=areaId]'),
		place: valueOf('[name=place]')
	};
	return {
		...((at === 'kindcentrum' || at === 'area') && { at }),
		...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
	};
}
