/** What the form knows of a place, for every way of saying it; only one way is sent. */
import type { KindcentrumPlace, PracticePlace } from '../where.ts';

export interface WhereAnswer {
	at: 'point' | 'kindcentrum' | 'area';
	kindcentrumId: string;
	areaId: string;
	place: string;
	address: string;
	postcode: string;
	lon: number | null;
	lat: number | null;
	/** The pin stands on the spot itself, not in the middle of the place. */
	exact: boolean;
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
	exact: false
};

/** A stored place as an answer. */
export function answerOf(place: PracticePlace | KindcentrumPlace): WhereAnswer {
	if ('gemeenteId' in place) {
		const { lon, lat } = place;
		const [address, postcode] = [place.address ?? '', place.postcode ?? ''];
		return { ...nowhere, ...{ lon, lat, address, postcode }, place: place.place };
	}
	if (place.kindcentrumId !== null)
		return { ...nowhere, at: 'kindcentrum', kindcentrumId: place.kindcentrumId };
	if (place.precision === 'area') return { ...nowhere, at: 'area', areaId: place.areaId ?? '' };
	const { lon, lat, precision } = place;
	return { ...nowhere, lon, lat, place: place.place ?? '', exact: precision === 'address' };
}

/** What is sent of an answer, or null while it says nothing yet. */
export function sentWhere(answer: WhereAnswer, kind: 'practice' | 'kindcentrum'): unknown {
	const { at, kindcentrumId, areaId, place, address, postcode, lon, lat, exact } = answer;
	if (kind === 'kindcentrum') return { lon, lat, place, address, postcode };
	if (at === 'kindcentrum') return kindcentrumId ? { at, kindcentrumId } : null;
	if (at === 'area') return areaId ? { at, areaId } : null;
	return { at, lon, lat, place, precision: exact ? 'address' : 'place' };
}
