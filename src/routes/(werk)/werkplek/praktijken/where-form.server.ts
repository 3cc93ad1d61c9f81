import { fold } from '#lib/areas/placeSearch.ts';
import { findPlaces } from '#lib/areas/places.server.ts';
import { nowhere, type WhereAnswer } from '#lib/kindcentra/editor/whereAnswer.ts';

/** Where a form says that a practice is; what is wrong with it, the command says. */
export function practiceWhereFrom(form: FormData): unknown {
	const at = text(form, 'at') || 'point';
	if (at === 'kindcentrum') return { at, kindcentrumId: text(form, 'kindcentrumId') };
	if (at === 'area') return { at, areaId: text(form, 'areaId') };
	return {
		at: 'point',
		...pointFrom(form),
		precision: text(form, 'address') ? 'address' : 'place'
	};
}

/** Where a form says that a kindcentrum is. */
export const kindcentrumWhereFrom = (form: FormData): unknown => ({
	...pointFrom(form),
	address: text(form, 'address'),
	postcode: text(form, 'postcode')
});

/** What the form says, to show it again when something of it cannot be stored. */
export function typedWhere(form: FormData): WhereAnswer {
	const at = text(form, 'at');
	const degrees = (name: string) => (text(form, name) === '' ? null : Number(text(form, name)));
	return {
		...nowhere,
		at: at === 'kindcentrum' || at === 'area' ? at : 'point',
		...{ kindcentrumId: text(form, 'kindcentrumId'), areaId: text(form, 'areaId') },
		...{ place: text(form, 'place'), address: text(form, 'address') },
		...{ postcode: text(form, 'postcode'), lon: degrees('lon'), lat: degrees('lat') }
	};
}

/** The point of the form; without script, that of the place that was typed. */
function pointFrom(form: FormData) {
	const place = text(form, 'place');
	const [lon, lat] = [text(form, 'lon'), text(form, 'lat')];
	if (lon !== '' && lat !== '') return { place, lon: Number(lon), lat: Number(lat) };
	const hit = findPlaces(place, 8).find(
		({ kind, name, alias }) => kind !== 'gebied' && fold(alias ?? name) === fold(place)
	);
	return { place, lon: hit?.point[0], lat: hit?.point[1] };
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
