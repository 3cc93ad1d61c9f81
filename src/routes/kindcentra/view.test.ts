import { expect, it } from 'vitest';
import { listHref, parseListView } from './view.ts';

const territories = {
	areas: [{ slug: 'zeeland', name: 'Zeeland', areaIds: ['PV29'] }],
	ambassadors: [],
	gemeenten: []
};
const again = (query: string) => listHref(parseListView(new URLSearchParams(query), territories));

it('comes back as it was written', () => {
	const href = '/kindcentra?q=vlieger&gebied=zeeland&sorteer=-naam&weergave=tabel&pagina=3';
	expect(again(href.slice(href.indexOf('?')))).toBe(href);
});

it.each(['', 'pagina=0', 'pagina=-2', 'pagina=1.5', 'pagina=x', 'sorteer=dichtbij', 'weergave=3d'])(
	'leaves out what is as usual or nonsense: %s',
	(query) => {
		expect(again(query)).toBe('/kindcentra');
	}
);
