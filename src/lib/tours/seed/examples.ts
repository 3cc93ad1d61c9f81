/**
 * Two example tours. The first is made up from end to end; the second passes real, public places
 * and says of them only what their own source says: nothing was arranged with anybody, so it has
 * no dates and no hosts.
 */
import { EXAMPLE_ROUND_PREFIX } from '../../scan/scan.ts';
import { planId } from '../../plans/plans.ts';
import { WHO_WORKED_WHERE, type SceneContent } from '../scenes.ts';
import { EXAMPLE_TOUR_PREFIX } from '../tours.ts';

export interface ExampleScene {
	title?: string;
	content: SceneContent;
	notes: string;
	seconds?: number;
}
export interface ExampleStop {
	place: string;
	lon: number;
	lat: number;
	areaId: string;
	date: string | null;
	host: string | null;
	purpose: string;
	scenes: ExampleScene[];
}
export interface ExampleTour {
	id: string;
	slug: string;
	title: string;
	summary: string;
	stops: ExampleStop[];
}

const OOST = 'oost-brabant';
const spring = `${EXAMPLE_ROUND_PREFIX}voorjaar-2026`;
const autumn = `${EXAMPLE_ROUND_PREFIX}najaar-2025`;
const practice = (itemId: string, notes: string): ExampleScene => ({
	content: { kind: 'practice', itemId },
	notes
});
const arrival = (notes: string): ExampleScene => ({ content: { kind: 'stop' }, notes });
const accessRight: ExampleScene = {
	content: { kind: 'accessRight' },
	notes:
		'Zeg er steeds bij: dit is een pleidooi van het programma, geen wet. Vraag wat de gemeente nu al doet.'
};

export const exampleTours: ExampleTour[] = [
	{
		id: `${EXAMPLE_TOUR_PREFIX}tour-oost-brabant`,
		slug: 'voorbeeldtour-oost-brabant',
		title: 'Voorbeeldtour nieuwe wethouders Oost-Brabant',
		summary:
			'In drie middagen langs plekken waar onderwijs, opvang en jeugdhulp samen werken. Om te laten zien hoe een regiotour eruitziet: alles in deze tour is verzonnen.',
		stops: [
			{
				...{ place: 'Helmond', lon: 5.6611, lat: 51.4817, areaId: 'GM0794' },
				...{ date: '2027-03-10', host: 'Voorbeeldorganisatie De Brug' },
				purpose: 'Zien wat een kindcentrum is, en wie er in de regio aan werkt.',
				scenes: [
					{
						content: { kind: 'opening' },
						notes:
							'Welkom. Drie middagen, drie plaatsen. Vandaag gaat het over zien, de volgende keren over kiezen.'
					},
					{
						title: 'Wie werkte waar',
						content: {
							kind: 'map',
							camera: null,
							layer: 'ambassadeurs',
							areaId: null,
							text: WHO_WORKED_WHERE
						},
						notes:
							'Noem het werkgebied van de zaal. Strepen: meer ambassadeurs in hetzelfde gebied.'
					},
					{
						title: 'Uw gebied: Oost-Brabant',
						content: {
							kind: 'map',
							camera: null,
							layer: 'gebied',
							areaId: OOST,
							text: 'Elke stip is een kindcentrum of een praktijk.'
						},
						notes: 'Vraag wie er een stip in de eigen gemeente ziet.'
					},
					arrival('Bedank de gastheer. Koffie staat klaar na deze scène.'),
					practice(
						'voorbeeld-kindcentrum-055',
						'Hier vlakbij, in Deurne. Laat de gastheer zelf vertellen: twee minuten.'
					)
				]
			},
			{
				...{ place: 'Oss', lon: 5.5181, lat: 51.765, areaId: 'GM0828' },
				...{ date: '2027-03-17', host: 'Voorbeeldorganisatie Het Kompas' },
				purpose: 'Bespreken waar de regio staat, en wat daarin opvalt.',
				scenes: [
					arrival('Korte terugblik op Helmond.'),
					{
						content: {
							kind: 'chart',
							chart: 'stand',
							areaId: OOST,
							roundId: spring,
							roundVersion: 1,
							compareRoundId: null,
							question: 'Wie neemt het stokje over als het programma stopt?'
						},
						notes:
							'Eerst de spreiding van alle gebieden, dan het eigen gebied, dan de vraag. Het is geen ranglijst: de schaal telt op noch af.'
					},
					practice('voorbeeld-kindcentrum-160', 'Wat hier werkt, en wat nog niet.'),
					{
						content: {
							kind: 'question',
							question: 'Wat kan uw gemeente dit jaar al regelen?',
							text: 'Denk aan huisvesting, inkoop van jeugdhulp en één aanspreekpunt.'
						},
						notes: 'Drie minuten in tweetallen, dan ophalen. Schrijf toezeggingen op.',
						seconds: 240
					}
				]
			},
			{
				...{ place: 'Eindhoven', lon: 5.4779, lat: 51.4408, areaId: 'GM0772' },
				...{ date: '2027-03-24', host: 'Voorbeeldorganisatie De Werkplaats' },
				purpose: 'Afspreken wat er verder gebeurt.',
				scenes: [
					arrival('Laatste middag: vandaag gaat het om afspraken.'),
					{
						content: {
							kind: 'chart',
							chart: 'verandering',
							areaId: OOST,
							roundId: spring,
							roundVersion: 1,
							compareRoundId: autumn,
							question: 'Wat heeft hier geholpen?'
						},
						notes:
							'Anders dan bij de vorige grafiek tellen alleen cellen die in beide rondes zijn beoordeeld. Een waarde kan dus anders zijn.'
					},
					{
						content: {
							kind: 'plan',
							planId: planId('limburg-oost-en-midden-brabant', 2026, 1, true)
						},
						notes: 'Wat er is afgesproken en wat al behaald is. Vraag wie er nog bij nodig is.'
					},
					practice('voorbeeld-kindcentrum-013', 'Het laatste bezoek van deze tour.'),
					accessRight,
					{
						title: 'Wat wij van u vragen',
						content: {
							kind: 'text',
							text: 'Eén wethouder als trekker.\nEén afspraak met onderwijs, opvang en jeugdhulp samen.\nEén moment in het najaar om terug te kijken.'
						},
						notes: 'Sluit af met de toezeggingen die zijn opgeschreven.'
					}
				]
			}
		]
	},
	{
		id: `${EXAMPLE_TOUR_PREFIX}tour-door-het-land`,
		slug: 'voorbeeldtour-door-het-land',
		title: 'Voorbeeldtour langs kindcentra in het land',
		summary:
			'Een route langs drie kindcentra die in openbare bronnen staan. Het is een voorbeeld: met deze kindcentra is niets afgesproken.',
		stops: [
			{
				...{ place: 'Helmond', lon: 5.66111, lat: 51.48167, areaId: 'GM0794' },
				...{ date: null, host: null },
				purpose: 'Een integraal kindcentrum met onderwijs en opvang.',
				scenes: [
					{
						content: { kind: 'opening' },
						notes: 'Voorbeeldroute. Zeg dat er met deze plekken niets is afgesproken.'
					},
					{
						title: 'Hoeveel er zijn',
						content: {
							kind: 'map',
							camera: null,
							layer: 'aantal',
							areaId: null,
							text: 'Kindcentra en praktijken die op deze kaart staan.'
						},
						notes: 'De meeste punten zijn nu voorbeelden.'
					},
					practice('mondomijn-helmond', 'Alleen wat in de bron staat.')
				]
			},
			{
				...{ place: 'Apeldoorn', lon: 5.96944, lat: 52.21, areaId: 'GM0200' },
				...{ date: null, host: null },
				purpose: 'Basisschool en kinderopvang voor kinderen van 0 tot 13 jaar.',
				scenes: [
					arrival('De route gaat verder naar Gelderland.'),
					practice('sterrenschool-apeldoorn', 'Alleen wat in de bron staat.'),
					accessRight
				]
			},
			{
				...{ place: 'Heerhugowaard', lon: 4.84862, lat: 52.67144, areaId: 'GM1980' },
				...{ date: null, host: null },
				purpose: 'Een kindcentrum waar basisschool en kinderopvang één gebouw delen.',
				scenes: [
					arrival('Laatste stop.'),
					practice('campus-columbus-heerhugowaard', 'Alleen wat in de bron staat.'),
					{
						content: {
							kind: 'question',
							question: 'Welk kindcentrum bij u in de buurt zou u willen laten zien?',
							text: 'Geef het door via deze website.'
						},
						notes: 'Haal namen op en noteer ze bij de stop.'
					}
				]
			}
		]
	}
];
