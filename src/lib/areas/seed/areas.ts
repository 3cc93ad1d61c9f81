/** What the table of CBS does not say of areas: page addresses, and what the programme adds. */

export const provinceSlugs: Partial<Record<string, string>> = {
	PV20: 'groningen',
	PV21: 'fryslan',
	PV22: 'drenthe',
	PV23: 'overijssel',
	PV24: 'flevoland',
	PV25: 'gelderland',
	PV26: 'utrecht',
	PV27: 'noord-holland',
	PV28: 'zuid-holland',
	PV29: 'zeeland',
	PV30: 'noord-brabant',
	PV31: 'limburg'
};

/** The programme names three parts of Noord-Brabant without boundaries; COROP comes nearest. */
export const subregionSeed = [
	{ id: 'west-brabant', name: 'West-Brabant', coropIds: ['CR33'] },
	{ id: 'midden-brabant', name: 'Midden-Brabant', coropIds: ['CR34'] },
	{ id: 'oost-brabant', name: 'Oost-Brabant', coropIds: ['CR35', 'CR36'] }
];

/** Amsterdam, Rotterdam, Den Haag, Utrecht. */
export const g4Cities = ['GM0363', 'GM0599', 'GM0518', 'GM0344'];

/** Programme 2018, section 7: areas that share their ambassadors, in the order of the map's legend. */
export const workingAreaSeed = [
	{
		id: 'groningen-friesland-drenthe',
		name: 'Groningen, Fryslân, Drenthe',
		areaIds: ['PV20', 'PV21', 'PV22']
	},
	{
		id: 'gelderland-overijssel-utrecht-flevoland',
		name: 'Gelderland, Overijssel, Utrecht, Flevoland',
		areaIds: ['PV25', 'PV23', 'PV26', 'PV24']
	},
	{
		id: 'noord-en-zuid-holland-g4',
		name: 'Noord- en Zuid-Holland, G4',
		areaIds: ['PV27', 'PV28', 'g4']
	},
	{ id: 'zeeland', name: 'Zeeland', areaIds: ['PV29'] },
	{ id: 'west-brabant', name: 'West-Brabant', areaIds: ['west-brabant'] },
	{
		id: 'limburg-oost-en-midden-brabant',
		name: 'Limburg, Oost- en Midden-Brabant',
		areaIds: ['PV31', 'oost-brabant', 'midden-brabant']
	}
];
