/** Programme 2018, section 9, in its order and spelling. */
export const platformSeed = [
	'Bernard van Leer Foundation',
	'Jeugdzorg Nederland',
	'Ouders en Onderwijs',
	'Algemene Vereniging Schoolleiders',
	'IKOOK',
	'Stichting Voor Werkende Ouders',
	'Méér Muziek in de Klas',
	'ActiZJeugd',
	'FNV arbeid en zorg',
	'PPINK',
	'GGD GHOR Nederland',
	'BOINK',
	'Waarborgfonds & Kenniscentrum Ruimte OK',
	'Branchevereniging Maatschappelijke Kinderopvang',
	'CNV onderwijs',
	'PO-Raad',
	'Landelijke Kennisinstituut Cultuureducatie en Amateurkunst',
	'Stichting Actief Ouderschap',
	'NOC*NSF',
	'Vakcentrale voor professionals',
	'Verus',
	'WomenInc.',
	'Algemene Onderwijs Bond'
];

/** Section 5: the six branch organisations. BMK is the one that section 9 prints in full. */
export const branchSeed = ['BMK', 'BKO', 'VNG', 'SWN', 'PO-Raad', 'Jeugdzorg Nederland'];
export const abbreviationSeed: Partial<Record<string, string>> = {
	BMK: 'Branchevereniging Maatschappelijke Kinderopvang'
};

/** Named in section 4 as organisations (not as one kindcentrum), and the fund itself. */
export const otherOrganisationSeed = [
	{ name: 'Het Kinderopvangfonds', section: '1' },
	{ name: 'Korein', section: '4 Kinderen en ouders' },
	{ name: 'Ludens', section: '4 Kinderen en ouders' }
];
