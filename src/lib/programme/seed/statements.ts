import type { StatementList } from '../programme.ts';
import {
	borgingFunctionLabels,
	focusGroupLabels,
	kernbegripLabels,
	sectorLabels
} from '../vocabulary.ts';

/**
 * What the programme states besides its domains, in its own words unless `verbatim` is false.
 * `section` cites all items of a list; an item may cite its own.
 */
export interface StatementListSeed {
	list: StatementList;
	section: string;
	verbatim?: false;
	items: StatementSeed[];
}
export interface StatementSeed {
	key?: string;
	title?: string;
	text?: string;
	details?: string[];
	heldOn?: string;
	section?: string;
}

const titles = (...names: string[]): StatementSeed[] => names.map((title) => ({ title }));
const texts = (...lines: string[]): StatementSeed[] => lines.map((text) => ({ text }));
const keyed = (labels: Record<string, string>): StatementSeed[] =>
	Object.entries(labels).map(([key, title]) => ({ key, title }));

export const statementSeed: StatementListSeed[] = [
	{
		list: 'predecessors',
		section: '1',
		items: [
			{
				title: 'Alert4you',
				text: 'Met Alert4you is de samenwerking gezocht tussen jeugdhulp en kinderopvang.'
			},
			{
				title: 'Andere Tijden in Opvang en Onderwijs',
				text: 'Met Andere Tijden in Opvang en Onderwijs is de basis gelegd voor de ontwikkeling van kindcentra.'
			},
			{
				title: 'Pedagogisch PACT',
				text: 'Pedagogisch PACT werkte aan een inclusieve pedagogische omgeving door de interprofessionele samenwerking op de werkvloer te stimuleren en te onderzoeken.'
			},
			{
				title: 'Kindcentra 2020',
				text: 'Kindcentra 2020 heeft het kindcentrum als nieuw concept op de politieke kaart gezet, de toegankelijkheid bepleit en een breed draagvlak daarvoor ontwikkeld onder maatschappelijke organisaties.'
			}
		]
	},
	{
		list: 'definition',
		section: '1, voetnoot 1',
		items: texts(
			'Vanuit het belang van een optimale ontwikkeling van kinderen, streven partijen naar integrale en inclusieve voorzieningen voor kinderen (en hun ouders) van nul tot en met twaalf jaar. In een kindcentrum wordt gewerkt volgens één pedagogische en educatieve visie. Kinderen worden in staat gesteld hun talenten optimaal te ontwikkelen. Doorlopende ontwikkelingslijnen en dagarrangementen zijn inherent aan deze voorziening. Kindcentra zijn ‘communities’, waarin intensief wordt samengewerkt met zorg en welzijn. In kindcentra werken pedagogische professionals met kennis vanuit verschillende disciplines.'
		)
	},
	{
		list: 'definitionTraits',
		section: '1, voetnoot 1',
		verbatim: false,
		items: titles(
			'integraal en inclusief',
			'0 t/m 12 jaar',
			'één pedagogische en educatieve visie',
			'talentontwikkeling',
			'doorlopende ontwikkelingslijnen',
			'dagarrangementen',
			'samenwerking met zorg en welzijn',
			'professionals uit verschillende disciplines'
		)
	},
	{
		list: 'accessRight',
		section: '1.1, voetnoot 3',
		verbatim: false,
		items: [
			{
				key: '0-4',
				title: '0–4 jaar',
				text: '16 uur per week',
				details: ['eventueel te beginnen met 2–4 jaar (§1.2, doel 4)']
			},
			{ key: '4-12', title: '4–12 jaar', text: '10 uur per week' }
		]
	},
	{ list: 'kernbegrippen', section: '1.1', items: keyed(kernbegripLabels) },
	{
		list: 'keyConcepts',
		section: '4',
		items: titles('Inclusief', 'integraal', 'interprofessioneel')
	},
	{
		list: 'assumptions',
		section: '1.1',
		items: texts(
			'De projecten PACT en Kindcentra 2020 zijn uitgegroeid tot een ‘beweging’ waarin uiteenlopende partners elk in hun eigen werkgebied en met eigen instrumentarium werken aan inclusieve voorzieningen voor kinderen. Het blijft de uitdaging om deze beweging te voeden, te enthousiasmeren en inspireren, te versnellen èn te verankeren en verduurzamen.',
			'De kracht van de projecten was en is gelegen in de betrokkenheid van de wetenschap, de organisatie van de beweging van onderaf, het werken met pilots om nieuwe invalshoeken te onderzoeken en de grote én gezamenlijke betrokkenheid van primair onderwijs (PO), kinderopvang (KO), jeugdhulp en lokaal bestuur. Die combinatie van praktijkinnovatie, wetenschappelijke kennisontwikkeling en beleidvorming blijft uitgangspunt. De focus ligt op de praktijk en minder op het ‘Haagse’ niveau.',
			'De beweging heeft veel potentie en kan veel verder reiken en meer kinderen gaan bereiken. De vernieuwers zijn actief. Om hen heen ontstaat een kring van early adapters. Duizenden professionals en beleidsmakers denken inmiddels na over kindcentra. Bij verdere verbreding van de beweging is het de kunst te duiden wat cruciale kwaliteitskenmerken zijn van kindcentra. Dit vraagt om aandacht voor kwaliteitsontwikkeling en bewaking.',
			'Kernbegrippen van kindcentra – inclusie, gepersonaliseerd leren, interprofessionele samenwerking in teams, meervoudige talentontwikkeling, rijke dagarrangementen en kindnabije zorg – hebben steeds meer weerklank gekregen. We zien het als opdracht om deze kernbegrippen inhoudelijk uit te werken en uit te dragen.',
			'De positieve bijdrage van kindcentra aan de (talent)ontwikkeling van kinderen moet beter over het voetlicht worden gebracht. Er zijn meer kwantitatieve en/of kwalitatieve data nodig om dit belang te onderbouwen voor zowel publiek als politiek. Het (maatschappelijk) rendement van kindcentra willen we duidelijker onderbouwen en we willen weten wat wérkt.',
			'De kracht van de gezamenlijkheid (de vier kopgroepen Kindcentra 2020 als voorlopers uit de sectoren primair onderwijs, kinderopvang, jeugdhulp en lokaal bestuur) is sterk. Deze kracht willen we vasthouden. Het verbinden van deze koplopers aan de ambassadeurs van PACT zal voor meer lokale en regionale krachtenbundeling gaan zorgen.',
			'Het draagvlak voor de beweging naar inclusieve kindcentra is groot. Op ambtelijk niveau bij het Rijk en lokale overheid, onder de verschillende sectororganisaties, in het platform Kindcentra: samen vormen ze een breed maatschappelijke draagvlak. Het Kinderopvangfonds heeft hierin een belangrijke verbindende rol gespeeld en blijft dit doen. Ons pleidooi voor het realiseren van één inclusieve organisatie en het toegangsrecht voor alle kinderen blijft staan.'
		)
	},
	{ list: 'sectors', section: '1.1; 2.1; 4', verbatim: false, items: keyed(sectorLabels) },
	{
		list: 'lines',
		section: '1.2',
		items: [
			{
				title: 'Innovatie',
				text: 'het initiëren en stimuleren van nieuwe praktijken en vernieuwende concepten in nauwe samenwerking met partijen uit het veld.'
			},
			{
				title: 'Kennisdeling',
				text: 'het vergaren van kennis over deze initiatieven en het delen langs verschillende kanalen om de praktijk verder te helpen en innovatie te bevorderen.'
			},
			{
				title: 'Maatschappelijke beweging',
				text: 'het stimuleren van de maatschappelijke beweging en het debat over opvang en opvoeding.'
			}
		]
	},
	{
		list: 'mission',
		section: '1.2',
		items: texts(
			'Ten behoeve van een optimale opgroei- en opvoedomgeving voor kinderen respectievelijk hun ouders, levert Het Kinderopvangfonds een bijdrage aan het veranderingsproces richting kindcentra met een samenhangend en inclusief perspectief op kindontwikkeling.'
		)
	},
	{
		list: 'strategicGoals',
		section: '1.2',
		items: texts(
			'De meerwaarde van kindcentra voor kinderen en hun ouders is aangetoond en onderbouwd met kwantitatieve en kwalitatieve data. Werkzame factoren, die tot een kwalitatief goed kindcentrum leiden, zijn zodanig gedefinieerd dat eenvoudig is vast te stellen of een kindcentrum daaraan voldoet. De definitie van wat een (goed) kindcentrum is, is geformuleerd en breed geaccepteerd;',
			'Ouders en andere opvoeders weten wat een kindcentrum voor kinderen kan betekenen;',
			'Het aantal kindcentra zodanig is toegenomen dat elke ouder die dat wil kan kiezen voor een kindcentrum in de buurt;',
			'Er breed maatschappelijk draagvlak is voor een toegangsrecht voor elk kind van 0 tot 4 jaar (eventueel te beginnen met 2-4 jaar) en van 4 tot 12 jaar en voor de verdere ontwikkeling van kindcentra.',
			'Als Het Kinderopvangfonds stopt is de beweging duurzaam verankerd.'
		)
	},
	{
		list: 'coreMessage',
		section: '2.1',
		items: texts(
			'PACT voor Kindcentra is een Pact van vernieuwers: van inclusieve kindcentra, gesteund door de wetenschap en gericht op praktijkinnovatie en beleidsverandering. Pact voor Kindcentra ontwikkelt en verzamelt kennis en stelt dit beschikbaar aan het veld.',
			'In PACT voor Kindcentra werken mensen uit de praktijk, de wetenschap en het beleid aan het kindcentrum voor 0-12 jaar: een pedagogische omgeving waarin ieder kind meetelt, meedoet en leert, ongeacht herkomst, mogelijkheden en beperkingen.'
		)
	},
	{
		list: 'principles',
		section: '2.2',
		items: [
			{
				title: 'Verankeren',
				text: 'Vanaf de start van het programma PACT voor Kindcentra worden belangrijke stakeholders betrokken, met als doel te verkennen of zij activiteiten kunnen uitvoeren. PACT voor Kindcentra heeft dan ook, meer dan in de afgelopen jaren de taak om:',
				details: [
					'Samen met belanghebbenden en stakeholders de agenda te formuleren;',
					'Te verkennen wie geheel of gedeeltelijk activiteiten kunnen uitvoeren;',
					'Te monitoren of dit het gewenste resultaat oplevert;',
					'Zo nodig aanvullende middelen ter beschikking te stellen om deze ‘overdracht’ goed te laten verlopen'
				]
			},
			{
				title: 'Aanjagen en onderbouwen van innovatie',
				text: 'PACT voor Kindcentra heeft tot taak om innovatieve concepten en pedagogische praktijken aan te jagen, te ondersteunen en de kennis die dit oplevert regionaal en landelijk te verspreiden. Dit overigens samen met kennispartners. In de komende jaren wordt onderzocht of er regionale structuren beschikbaar zijn die deze ontwikkel- en kennisfunctie kunnen overnemen. Kortom PACT voor Kindcentra zal de komende jaren:',
				details: [
					'Verkennen welke regionale structuur beschikbaar is om deze functie over te nemen en wat er aan landelijke support nodig is;',
					'Kennis over deze praktijkinnovatie landelijk beschikbaar stellen.'
				]
			},
			{
				title: 'Focusgroepen: pioniers, early adapters en mainstream',
				text: 'PACT voor Kindcentra zet in op ‘early adapters’. Deze groep heeft haar eigen urgentie om in te zetten op de ontwikkeling naar kindcentra. Met de ‘pioniers’ verkennen we (inhoudelijke) witte vlekken in het concept kindcentrum. Wij zoeken of versterken vervolgens de samenwerking met organisaties die zich meer richten op de mainstream van onderwijs, kinderopvang en jeugdhulp. Acties naar het brede publiek en de politiek komen terug in het communicatieplan.'
			},
			{
				title: 'Projectmatige aanpak',
				text: 'We stellen per jaar een activiteitenprogramma op, gekoppeld aan de strategische doelen en ambities. Dat actitiviteitenplan wordt uitgevoerd en jaarlijks geëvalueerd. Elk jaar werken we toe naar een evenement, waarin de resultaten gedeeld worden met de verschillende kopgroepen, het platform, de adviesraad en ambassadeurs.'
			},
			{
				title: 'Communicatie',
				text: 'Er wordt een strategisch communicatieplan geschreven, met communicatiestrategieën die passen bij de boodschap en de verschillende doelgroepen van de deelprojecten. Een apart plan van aanpak wordt ontwikkeld voor het bereiken van het bredere publiek.'
			}
		]
	},
	{
		list: 'focusGroups',
		section: '2.2',
		verbatim: false,
		items: [
			{
				key: 'pionier',
				text: 'verkennen van (inhoudelijke) witte vlekken in het concept kindcentrum'
			},
			{
				key: 'early-adapter',
				text: 'hier zet het programma op in: deze groep heeft haar eigen urgentie'
			},
			{ key: 'mainstream', text: 'bereikt via organisaties die zich daarop richten' }
		].map((item) => ({
			...item,
			title: focusGroupLabels[item.key as keyof typeof focusGroupLabels]
		}))
	},
	{
		list: 'targetGroups',
		section: '1.1 tot en met 4, verspreid',
		verbatim: false,
		items: titles(
			'kinderen 0-12',
			'ouders en andere opvoeders',
			'pedagogische professionals',
			'leidinggevenden kindcentra, schoolleiders, IKC-directeuren',
			'bestuurders PO, KO en jeugdhulp',
			'nieuwe wethouders, lokaal bestuur en beleidsmakers',
			'wetenschap',
			'beroepsonderwijs (mbo/hbo/wo)',
			'sector- en maatschappelijke organisaties',
			'dienstverleners, adviseurs en IKC-bouwers',
			'politiek (landelijk, richting 2021)',
			'breed publiek'
		)
	},
	{
		list: 'coreTask',
		section: '4',
		items: texts(
			'We geven een krachtige kwaliteitsimpuls aan de ontwikkeling van inclusieve pedagogische voorzieningen, waaronder kindcentra, door wetenschap en praktijk een gezamenlijke kennisagenda op te laten stellen en een gezaghebbend pamflet te publiceren over kwaliteitskenmerken van een inclusief kindcentrum;',
			'We versterken het (bestuurlijk) draagvlak voor kindcentra in de regio;',
			'We stimuleren innovatie door op twee inhoudelijke thema’s pilots in te richten en kennis daarover te delen;',
			'We communiceren over inzichten, voortgang en opbrengsten aan een brede groep betrokkenen;',
			'We evalueren voortgang en opbrengst met alle betrokkenen, vrienden en gremia (adviesraad, platform, kennisteam, ambassadeurs, kopgroepen, regiegroep).'
		)
	},
	{
		list: 'themes',
		section: '4 Praktijk B',
		items: [
			{
				key: 'anders-organiseren',
				text: 'Anders leren, anders werken en anders organiseren (gepersonaliseerd onderwijs, interprofessionele teams, werkdruk);'
			},
			{
				key: 'dagarrangementen',
				text: 'Rijke dagarrangementen: onderwijs + sport, muziek, cultuur; aandacht voor cruciale randvoorwaarden;'
			},
			{ key: 'ontwikkellijn-0-6', text: 'Doorgaande ontwikkellijn 0-6 jaar;' },
			{ key: 'achterstandswijken', text: 'Kindcentra in achterstandswijken;' },
			{
				key: 'leiderschap',
				text: 'Leiderschap in IKC; aanjagen van nieuwe praktijken en samenwerking andere disciplines;'
			},
			{
				key: 'jeugdhulp-in-kindcentra',
				text: 'Aansluiting c.q. anders organiseren van jeugdhulp/JGZ in kindcentra (SBO/SO/PO/KO/jeugdhulp);'
			}
		]
	},
	{ list: 'borgingFunctions', section: '4 Praktijk A4', items: keyed(borgingFunctionLabels) },
	{
		list: 'regioScan',
		section: '4 Praktijk A2',
		items: texts(
			'actualiseren ‘regio-scan’ (kansrijke praktijken onderwijs, kinderopvang, jeugdhulp/jgz)én goede voorbeelden) en producten visueel maken en communiceren.'
		)
	},
	{
		list: 'regiotour',
		section: '4 Praktijk A3',
		items: texts(
			'Organiseren en uitvoeren regiotour / evenement met stakeholders én kopgroepen; langs interessante praktijken. (gericht op nieuwe wethouders)'
		)
	},
	{
		list: 'masterclasses',
		section: '4 Communicatie',
		items: [
			{ title: '13 juni 2018', heldOn: '2018-06-13' },
			{ title: '28 november 2018', heldOn: '2018-11-28' }
		]
	},
	{
		list: 'namedKindcentra',
		section: '4 Kinderen en ouders',
		items: titles('Korein/ Mondomijn', 'Kindercampus Columbus', 'Ludens')
	}
];
