/**
 * Goals for invented plans. They follow the domains and ambitions of the programme; who does what
 * is made up, and every organisation says so by its name.
 */
import type { BorgingFunction, Domain, FocusGroup, Theme } from '../../programme/vocabulary.ts';
import type { ScannedSector } from '../../programme/vocabulary.ts';

export interface GoalIdea {
	title: string;
	description: string;
	domain: Domain;
	/** Id of an ambition of the programme in that domain. */
	ambitionId: string | null;
	cells: { sector: ScannedSector; aspect: string }[];
	actions: {
		title: string;
		lead: string;
		partners: string[];
		theme: Theme | null;
		focusGroup: FocusGroup | null;
		/** Months of the year in which it begins and ends. */
		from: number;
		until: number;
	}[];
	milestone: { title: string; result: string };
}

export const goalIdeas: GoalIdea[] = [
	{
		title: 'Bestuurders van onderwijs, opvang en jeugdhulp trekken samen op',
		description: 'Er is in elk gebied één bestuurlijke tafel die het veranderen draagt.',
		domain: 'praktijk',
		ambitionId: 'praktijk.ambitie.5',
		cells: [
			{ sector: 'po', aspect: 'bestuurlijk-netwerk' },
			{ sector: 'jh', aspect: 'bestuurlijk-netwerk' }
		],
		actions: [
			{
				title: 'Bestuurlijke tafel drie keer bij elkaar brengen',
				lead: 'Voorbeeldstichting De Brug',
				partners: ['Voorbeeldgemeente Waterrijk', 'Voorbeeldopvang Zonnehoek'],
				theme: 'anders-organiseren',
				focusGroup: 'early-adapter',
				from: 2,
				until: 11
			},
			{
				title: 'Afspraken over gezamenlijke huisvesting op papier zetten',
				lead: 'Voorbeeldgemeente Waterrijk',
				partners: ['Voorbeeldstichting De Brug', 'Voorbeeldscholengroep Noordwijzer'],
				theme: 'anders-organiseren',
				focusGroup: 'mainstream',
				from: 4,
				until: 12
			}
		],
		milestone: {
			title: 'Bestuurlijke tafel staat',
			result: 'Alle sectoren zijn vertegenwoordigd en de agenda voor dit jaar ligt vast.'
		}
	},
	{
		title: 'Jeugdhulp is elke week in het kindcentrum te vinden',
		description: 'Ouders en medewerkers kunnen binnenlopen; het kind hoeft er niet voor weg.',
		domain: 'kinderen-en-ouders',
		ambitionId: null,
		cells: [
			{ sector: 'jh', aspect: 'kindnabije-zorg' },
			{ sector: 'jh', aspect: 'inclusie' }
		],
		actions: [
			{
				title: 'Vast spreekuur in drie kindcentra beginnen',
				lead: 'Voorbeeldjeugdteam Kompas',
				partners: ['Voorbeeldopvang Zonnehoek', 'Voorbeeldscholengroep Noordwijzer'],
				theme: 'jeugdhulp-in-kindcentra',
				focusGroup: 'pionier',
				from: 3,
				until: 10
			},
			{
				title: 'Met ouders bespreken wat het spreekuur oplevert',
				lead: 'Voorbeeldouderraad De Kring',
				partners: ['Voorbeeldjeugdteam Kompas'],
				theme: null,
				focusGroup: 'pionier',
				from: 9,
				until: 12
			}
		],
		milestone: {
			title: 'Drie kindcentra hebben een spreekuur',
			result: 'Op drie plekken is er elke week een vast moment, en iedereen kent het.'
		}
	},
	{
		title: 'Een rijke dag voor elk kind, ook na schooltijd',
		description: 'Sport, muziek en natuur horen bij de dag, in samenhang met leren.',
		domain: 'kinderen-en-ouders',
		ambitionId: null,
		cells: [
			{ sector: 'ko', aspect: 'rijke-dagarrangementen' },
			{ sector: 'po', aspect: 'meervoudige-talentontwikkeling' }
		],
		actions: [
			{
				title: 'Samen één dagprogramma maken met sport en muziek',
				lead: 'Voorbeeldopvang Zonnehoek',
				partners: ['Voorbeeldsportbureau In Beweging', 'Voorbeeldmuziekschool Klankrijk'],
				theme: 'dagarrangementen',
				focusGroup: 'early-adapter',
				from: 2,
				until: 9
			},
			{
				title: 'Het dagprogramma in een wijk met veel achterstand beginnen',
				lead: 'Voorbeeldscholengroep Noordwijzer',
				partners: ['Voorbeeldopvang Zonnehoek', 'Voorbeeldgemeente Waterrijk'],
				theme: 'achterstandswijken',
				focusGroup: 'pionier',
				from: 5,
				until: 12
			}
		],
		milestone: {
			title: 'Dagprogramma draait op twee plekken',
			result: 'Twee kindcentra werken met het programma en delen wat zij leren.'
		}
	},
	{
		title: 'Teams van school en opvang leren van elkaar',
		description: 'Samen scholen en bij elkaar kijken wordt gewoon.',
		domain: 'professionalisering',
		ambitionId: 'professionalisering.ambitie.2',
		cells: [
			{ sector: 'po', aspect: 'interprofessionele-samenwerking' },
			{ sector: 'ko', aspect: 'interprofessionele-samenwerking' }
		],
		actions: [
			{
				title: 'Vier gezamenlijke studiedagen houden',
				lead: 'Voorbeeldscholengroep Noordwijzer',
				partners: ['Voorbeeldopvang Zonnehoek', 'Voorbeeldhogeschool Delta'],
				theme: 'leiderschap',
				focusGroup: 'mainstream',
				from: 1,
				until: 11
			},
			{
				title: 'Leidinggevenden lopen een dag met elkaar mee',
				lead: 'Voorbeeldhogeschool Delta',
				partners: ['Voorbeeldscholengroep Noordwijzer', 'Voorbeeldjeugdteam Kompas'],
				theme: 'leiderschap',
				focusGroup: 'early-adapter',
				from: 3,
				until: 6
			}
		],
		milestone: {
			title: 'Studiedagen zijn geweest',
			result: 'Uit elk team deden mensen mee en het programma voor volgend jaar ligt er.'
		}
	},
	{
		title: 'Een doorgaande lijn van nul tot zes jaar',
		description: 'Peuters gaan zonder breuk over naar de basisschool.',
		domain: 'kwaliteit',
		ambitionId: null,
		cells: [
			{ sector: 'ko', aspect: 'gepersonaliseerd-leren' },
			{ sector: 'po', aspect: 'gepersonaliseerd-leren' }
		],
		actions: [
			{
				title: 'Overdracht van peuter naar kleuter samen beschrijven',
				lead: 'Voorbeeldopvang Zonnehoek',
				partners: ['Voorbeeldscholengroep Noordwijzer'],
				theme: 'ontwikkellijn-0-6',
				focusGroup: 'mainstream',
				from: 2,
				until: 6
			},
			{
				title: 'De nieuwe overdracht op vijf plekken proberen',
				lead: 'Voorbeeldscholengroep Noordwijzer',
				partners: ['Voorbeeldopvang Zonnehoek', 'Voorbeeldhogeschool Delta'],
				theme: 'ontwikkellijn-0-6',
				focusGroup: 'early-adapter',
				from: 7,
				until: 12
			}
		],
		milestone: {
			title: 'Overdracht is beschreven',
			result: 'School en opvang gebruiken dezelfde beschrijving.'
		}
	},
	{
		title: 'Nieuwe wethouders kennen de kindcentra in hun gemeente',
		description: 'Zij zijn op bezoek geweest en weten wat er van hen wordt gevraagd.',
		domain: 'draagvlak',
		ambitionId: 'draagvlak.ambitie.2',
		cells: [{ sector: 'po', aspect: 'borging' }],
		actions: [
			{
				title: 'Werkbezoeken voorbereiden langs praktijken in de buurt',
				lead: 'Voorbeeldgemeente Waterrijk',
				partners: ['Voorbeeldstichting De Brug'],
				theme: null,
				focusGroup: 'mainstream',
				from: 4,
				until: 10
			}
		],
		milestone: {
			title: 'Werkbezoeken zijn geweest',
			result: 'Elke wethouder die wilde, bezocht minstens één praktijk.'
		}
	}
];

export const borgingIdeas: {
	title: string;
	function: BorgingFunction;
	carrier: string;
	nationalSupport: string;
}[] = [
	{
		title: 'Adviespunt voor besturen en gemeenten',
		function: 'advies',
		carrier: 'Voorbeeldstichting De Brug',
		nationalSupport: ''
	},
	{
		title: 'Begeleiding van teams die beginnen',
		function: 'ondersteuning',
		carrier: 'Voorbeeldhogeschool Delta',
		nationalSupport: 'Een landelijke lijst van begeleiders.'
	},
	{
		title: 'Onderzoek samen met de hogeschool',
		function: 'kennisontwikkeling',
		carrier: 'Voorbeeldhogeschool Delta',
		nationalSupport: 'Aansluiting op de landelijke kennisagenda.'
	},
	{
		title: 'Jaarlijkse dag om te laten zien wat werkt',
		function: 'kennisdeling',
		carrier: 'Voorbeeldregionetwerk Samen',
		nationalSupport: ''
	}
];
