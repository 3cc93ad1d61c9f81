/** Programme 2018, section 7, in its order: nine ambassadors, 26 assignments to 15 areas. */
const middle = ['PV25', 'PV23', 'PV26', 'PV24'];
const north = ['PV20', 'PV21', 'PV22'];

export const ambassadorSeed: { name: string; areaIds: string[]; slips?: Record<string, string> }[] =
	[
		{ name: 'Emile Eshuis', areaIds: ['PV29'] },
		{ name: 'Lisette Plasmans', areaIds: ['west-brabant'] },
		{ name: 'Angelique Sterken', areaIds: ['PV31', 'oost-brabant', 'midden-brabant'] },
		{ name: 'Ellke Muller', areaIds: middle },
		{ name: 'Johan Gelderloos', areaIds: middle },
		{ name: 'Jitty Runia', areaIds: middle, slips: { PV26: 'Urecht' } },
		{ name: 'Margot Koekkoek', areaIds: ['PV27', 'PV28', 'g4'] },
		{ name: 'Janny Reitsma', areaIds: north },
		{ name: 'Miek Hehenkamp', areaIds: north }
	];
