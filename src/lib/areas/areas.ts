/**
 * Areas form a graph, not a tree: provinces and Brabant sub-regions hold COROP regions, those
 * hold gemeenten, and G4 lies over them as a group of four cities.
 */
export const areaKinds = [
	'country',
	'province',
	'subregion',
	'cityGroup',
	'corop',
	'gemeente'
] as const;
export type AreaKind = (typeof areaKinds)[number];

export const areaKindLabels: Record<AreaKind, string> = {
	country: 'land',
	province: 'provincie',
	subregion: 'deelgebied',
	cityGroup: 'stedengroep',
	corop: 'COROP-gebied',
	gemeente: 'gemeente'
};
