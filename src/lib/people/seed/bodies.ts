/**
 * The bodies of the programme and who sat in them, in the order and the words of the source
 * (sections 4–9). Names stay exactly as printed; obvious slips in group names are mended.
 */
export interface BodySeed {
	id: string;
	name: string;
	description: string;
	section: string;
	/** Section that lists the members, where it is another one. */
	memberSection?: string;
	partOf?: string;
	groups?: { label?: string; members: MemberSeed[] }[];
}
/** A name, or a name with the role or the remark that the source prints beside it. */
export type MemberSeed = string | { name: string; role?: string; note?: string };

export const bodySeed: BodySeed[] = [
	{
		id: 'bestuur',
		name: 'Bestuur van Het Kinderopvangfonds',
		description:
			'Het bestuur van Het Kinderopvangfonds is verantwoordelijk voor de aansturing van de uitvoeringsorganisatie en de budgettaire kaders.',
		section: '5',
		groups: [
			{
				members: [
					{ name: 'Gijs van Rozendaal', role: 'voorzitter' },
					'Nicolette Kroon',
					'Els Rienstra',
					'Patrick Banis'
				]
			}
		]
	},
	{
		id: 'programmaleiding',
		name: 'Programmaleiding',
		description:
			'De uitvoeringsorganisatie voert de projectmatige activiteiten uit. Deze bestaat uit programmaleiders, ambassadeurs, ondersteuners van de kopgroepen en algemene ondersteuning.',
		section: '5',
		groups: [{ members: ['Anki Duin', 'Gerdi Meyknecht', 'Maaike Vaes'] }]
	},
	{
		id: 'team-ambassadeurs',
		name: 'Team ambassadeurs',
		description: 'Ambassadeurs en kopgroepen werken in de regio met regionale/lokale verankering.',
		section: '4 Praktijk A',
		memberSection: '7',
		groups: [
			{
				members: [
					'Emile Eshuis',
					'Lisette Plasmans',
					'Angelique Sterken',
					'Ellke Muller',
					'Johan Gelderloos',
					'Jitty Runia',
					'Margot Koekkoek',
					'Janny Reitsma',
					'Miek Hehenkamp'
				]
			}
		]
	},
	{
		id: 'adviesraad',
		name: 'Adviesraad PACT voor Kindcentra',
		description:
			'De Adviesraad PACT voor Kindcentra is het adviesorgaan voor het gehele programma. De Adviesraad voedt de uitvoeringsorganisatie. Leden participeren op persoonlijke titel, maar worden zodanig gekozen dat er een goede verbinding is met de beweging rondom kindcentra.',
		section: '5',
		memberSection: '6',
		groups: [
			{
				label: 'Wethouders',
				members: [
					'René Peeters',
					'Samir Bashara',
					{ name: 'Ruud Grondel', note: 'afhankelijk van de uitslag van de GR18' }
				]
			},
			{ label: 'Kinderopvangbestuurders', members: ['Karen Strengers', 'Claudia Doesburg'] },
			{ label: 'Onderwijsbestuurders', members: ['Jack van der Logt', 'Jan Heijmans'] },
			{ label: 'Jeugdhulpbestuurders', members: ['Fawzia Nasrullah', 'Annet van Zon'] },
			{ label: 'Samenwerkingsverbanden passend onderwijs', members: ['Jacques Bisschop'] },
			{ label: 'Sport en cultuur', members: ['Eric Lenselink'] },
			{ label: 'PO-Raad', members: ['Corine van Helvoirt'] },
			{ label: 'AVS', members: ['Petra van Haren'] },
			{ label: 'AOB', members: ['Liesbeth Verheggen'] },
			{ label: 'Wetenschap', members: ['Jeannette Doornenbal'] },
			{ label: 'Ouderorganisaties', members: ['Gjalt Jellesma'] },
			{ label: 'Vereniging IKOOK', members: ['Bart Eigeman'] },
			{
				label: 'Het Kinderopvangfonds',
				members: [
					{ name: 'Gijs van Rozendaal', role: 'voorzitter' },
					{ name: 'Els Rienstra', role: 'vice-voorzitter' }
				]
			},
			{ label: 'Projectleiding', members: ['Gerdi Meyknecht', 'Anki Duin', 'Maaike Vaes'] }
		]
	},
	{
		id: 'regiegroep',
		name: 'Regiegroep Kindcentra 2020',
		description:
			'De Regiegroep Kindcentra 2020 verbindt de vier kopgroepen, rond visieontwikkeling, voeding naar de respectievelijke sectororganisaties en gezamenlijke lobby.',
		section: '5',
		memberSection: '8',
		groups: [
			{ label: 'Het Kinderopvangfonds', members: ['Gijs van Rozendaal', 'Patrick Banis'] },
			{ label: 'PACT voor Kindcentra', members: ['Anki Duin'] },
			{ label: 'Secretariaat', members: ['Maaike Vaes'] }
		]
	},
	{
		id: 'kopgroep-wethouders',
		name: 'Kopgroep wethouders',
		description: 'Voorlopers uit het lokaal bestuur.',
		section: '8',
		partOf: 'regiegroep',
		groups: [{ members: ['Samir Bashara', 'René Peeters', 'Rein Zunderdorp'] }]
	},
	{
		id: 'pettelaargroep',
		name: 'Pettelaargroep (primair onderwijs)',
		description: 'Voorlopers uit het primair onderwijs.',
		section: '8',
		partOf: 'regiegroep',
		groups: [
			{
				members: [
					'Manon Ketz',
					'Niko Persoon',
					'Jack van der Logt',
					'Wilma Drenth',
					'Ewald van Vliet',
					'Bert Dekker',
					'Liesbeth Wieland'
				]
			}
		]
	},
	{
		id: 'kopgroep-kinderopvang',
		name: 'Kopgroep kinderopvang',
		description: 'Voorlopers uit de kinderopvang.',
		section: '8',
		partOf: 'regiegroep',
		groups: [{ members: ['Claudia Doesburg', 'Karen Strengers', 'Geert de Wit', 'Peter Notten'] }]
	},
	{
		id: 'kopgroep-jeugdhulp',
		name: 'Kopgroep jeugdhulp',
		description: 'Voorlopers uit de jeugdhulp.',
		section: '8',
		partOf: 'regiegroep',
		groups: [{ members: ['Fawzia Nasrullah', 'Annet van Zon', 'Carola Bodenstaff'] }]
	},
	{
		id: 'kennistafel',
		name: 'Kennistafel',
		description:
			'Kennistafel van wetenschappers en innovatieve ikc’s, voor een kennisagenda gebaseerd op vraagstukken uit de praktijk van kindcentra.',
		section: '4 Kwaliteit',
		groups: [
			{ members: [{ name: 'Jeannette Doornenbal', role: 'leiding' }] },
			{
				label: 'Met medewerking van o.a.',
				members: [
					'Ruben Fukkink',
					'Pauline Slot',
					'Tom van Yperen',
					'Ron Scholte',
					'Joke Tillemans',
					'Claudia Doesburg',
					'Carla van den Bosch',
					'Wim Dekkers',
					'Jan Willem Bedeaux',
					'Adrie Groot',
					'Annette van Valkengoed'
				]
			}
		]
	},
	{
		id: 'platform',
		name: 'Platform Kindcentra 2020',
		description:
			'Het platform laat zien dat er breed draagvlak is voor de beweging en draagt dit ook uit.',
		section: '5',
		memberSection: '9'
	}
];
