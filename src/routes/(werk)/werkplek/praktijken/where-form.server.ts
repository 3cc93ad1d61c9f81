import type { Viewer } from '#lib/accounts/accounts.ts';
import { nowhere, type WhereAnswer } from '#lib/kindcentra/editor/whereAnswer.ts';
import { placeNamed } from '#lib/kindcentra/placeNamed.server.ts';

/** Where a form says that a practice is; what is wrong with it, the command says. */
export function practiceWhereFrom(viewer: Viewer, form: FormData): unknown {
	const at = text(form, 'at') || 'point';
	if (at === 'kindcentrum') return { at, kindcentrumId: text(form, 'kindcentrumId') };
	if (at === 'area') return { at, areaId: text(form, 'areaId') };
	return { at: 'point', ...pointFrom(viewer, form) };
}

/** Where a form says that a kindcentrum is. */
export const kindcentrumWhereFrom = (viewer: Viewer, form: FormData): unknown => ({
	...pointFrom(viewer, form),
	address: text(form, 'address'),
	postcode: text(form, 'postcode')
});

/** What the form says, to show it again when something of it cannot be stored. */
export function typedWhere(form: FormData): WhereAnswer {
	const at = text(form, 'at');
	const degrees = (name: string) => (text(form, name) === '' ? null : Number(text(form, name)));
	const precision = text(form, 'precision');
	return {
		...nowhere,
		at: at === 'kindcentrum' || at === 'area' ? at : 'point',
		...{ kindcentrumId: text(form, 'kindcentrumId'), areaId: text(form, 'areaId') },
		...{ place: text(form, 'place'), address: text(form, 'address') },
		...{ postcode: text(form, 'postcode'), lon: degrees('lon'), lat: degrees('lat') },
		precision: precision === 'address' || precision === 'gemeente' ? precision : 'place'
	};
}

/** The point of the form; without script, that of the place that was typed. */
function pointFrom(viewer: Viewer, form: FormData) {
	const { place, lon, lat, precision } = typedWhere(form);
	return lon !== null && lat !== null ? { place, lon, lat, precision } : placeNamed(viewer, place);
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
