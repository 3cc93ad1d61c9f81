import type { Domain } from '../vocabulary.ts';

/**
 * The domains with what belongs to them: ambitions from section 3, and from the plan of
 * section 4 ambitions, activities, milestones and partners. The words are those of the
 * programme, slips included; only hyphens of broken lines are mended.
 */
export interface DomainSeed {
	id: Domain;
	name: string;
	nameInPlan: string;
	section: string;
	/** How the section of its plan is cited ("4 Praktijk"). */
	planSection: string;
	ambitions: string[];
	planAmbitions: LineSeed[];
	activities: ActivitySeed[];
	/** June 2018; `board` when the heading says "(bestuur HK)". */
	june: { board: boolean; lines: LineSeed[] };
	end: LineSeed[];
	partners: PartnerSeed[];
}
export type LineSeed = string | { number?: string; text: string; details?: string[] };
export interface ActivitySeed {
	number: string;
	title?: string;
	text: string;
	details?: string[];
}
export type PartnerSeed =
	| string
	| {
			group?: string;
			number?: string;
			text?: string;
			body?: string;
			person?: string;
			printed?: string;
	  };

const borging = 'Verkenning borgingsmogelijkheden met oa';
const stakeholders = 'Stakeholders';
const alliance = 'Alliantie met';

export const domainSeed: DomainSeed[] = [
	{
		id: 'kinderen-en-ouders',
		name: 'Kinderen en ouders',
		nameInPlan: 'Kinderen en ouders',
		section: '3.1',
		planSection: '4 Kinderen en ouders',
		ambitions: [
			'De nieuwe pedagogische voorziening is georganiseerd rond de ontwikkelbehoefte van kinderen; de invloed en stem van kinderen is zichtbaar en hoorbaar;',
			'Ouders doen mee, praten mee en beslissen mee;',
			'Ouders zijn zodanig bekend met het concept kindcentrum/ inclusieve pedagogische voorziening dat zij dit meewegen in de keuze voor school- en kinderopvang voor hun kinderen. Zij kunnen eisen stellen met betrekking tot de gewenste kwaliteit;',
			'Deze ambitie krijgt ook zijn uitwerking in de andere ambities van PACT voor Kindcentra.'
		],
		planAmbitions: [
			'De nieuwe pedagogische voorziening is georganiseerd rond de ontwikkelbehoefte van kinderen.',
			'Ouders doen mee, praten mee en beslissen mee.',
			'De kenmerken en (wetenschappelijk onderbouwde) voordelen van een kindcentrum zijn onder de aandacht van ouders gebracht.'
		],
		activities: [
			{
				number: '1',
				title: 'Goede ervaringen',
				text: 'Met ouders en kinderen in gesprek over hun ervaringen met kindcentra (actieve bijdrage) en het verspreiden van deze ervaringen.'
			},
			{
				number: '2–3',
				title: 'Kennis van kantelaars',
				text: 'Een serie interviews met ‘kantelaars’ (innovatoren) over de vraag: wat betekent het voor ouders, kinderen én professionals als een pedagogische voorziening daadwerkelijk werkt vanuit de ontwikkeling van kinderen?'
			},
			{
				number: '4',
				title: 'Stem van kinderen',
				text: 'Het verzamelen van sprekende voorbeelden hoe de invloed van kinderen op hun eigen ontwikkel- en leeromgeving vergroot kan worden in de praktijk.'
			}
		],
		june: {
			board: true,
			lines: [
				'Deel 1 in werking;',
				'Op de overige onderdelen een voorstel in het bestuur met uitgewerkte begroting.'
			]
		},
		end: [
			{
				number: '1',
				text: 'Ervaringen van ouders en kinderen met kindcentra in beeld en landelijke communicatie;'
			},
			{
				number: '2',
				text: 'eerste beeld wat een daadwerkelijke kanteling van het pedagogisch systeem vraagt van professionals en betekent voor ouders en kinderen.'
			}
		],
		partners: [
			{
				number: '1',
				text: 'In samenwerking met kindcentra en op basis van bestaand materiaal (HK) (Korein/ Mondomijn, Kindercampus Columbus, Ludens ea)'
			},
			{ number: '2', text: 'Interviews met schoolleiders, IKC directeuren en anderen' },
			{
				number: '3',
				text: 'In samenwerking met ambassadeurs en o.a de Kindercorrespondent en de Raad van Kinderen'
			}
		]
	},
	{
		id: 'kwaliteit',
		name: 'Kwaliteit',
		nameInPlan: 'Kwaliteitsontwikkeling',
		section: '3.2',
		planSection: '4 Kwaliteit',
		ambitions: [
			'Er is sprake van blijvende kennisontwikkeling door nauwe samenwerking tussen de wetenschap, beleid en het veld (kennisagenda);',
			'De kennisagenda van PACT voor Kindcentra is opgenomen in het landelijke kennisnetwerk. Er zijn regionale ‘kennishubs’ van samenwerkingsverbanden tussen kindcentra en universiteiten/hogescholen;',
			'Kwaliteitskenmerken, succesfactoren en werkzame factoren van kindcentra 0-12 en andere inclusieve pedagogische voorzieningen zijn in kaart gebracht, door het veld geaccepteerd en toegankelijk gemaakt;',
			'Er is inzicht in de opbrengst van kindcentra voor ouders en kinderen, in kwalitatieve en kwantitatieve zin, onderbouwd door wetenschappelijke kennis.'
		],
		planAmbitions: [
			'Blijvende kennisontwikkeling door nauwe samenwerking wetenschap en veld (kennisagenda).',
			'Regionale ‘kennis hubs’; met betrokkenheid landelijke kennisgremia.',
			'KSW: Kwaliteitskenmerken, succescriteria en werkzame factoren inclusief IKC in beeld en toegankelijk gemaakt.',
			'Inzicht aanpak effectiviteit-rendement.'
		],
		activities: [
			{
				number: '1',
				text: 'Opstellen van een kennisagenda gebaseerd op vraagstukken uit de praktijk van kindcentra; aan de hand van dialoogsessie(s) aan een kennistafel van wetenschappers en innovatieve ikc’s (mrt/april).',
				details: [
					'Tevens het stimuleren van regionale verbindingen tussen IKC’s en wetenschappers op basis van vraagstukken uit de praktijk en kennis wetenschap.',
					'Mogelijkheden verkennen ZONMW, NRO, NRO Kennisrotonde, NJI.'
				]
			},
			{
				number: '2',
				title: 'Wat Weten We (wel/niet)?',
				text: 'Een systematische internationale survey naar beschikbare kennis over effecten van inclusieve pedagogische voorzieningen en verspreiding van uitkomsten.'
			},
			{
				number: '3',
				text: 'Het verzamelen, beschrijven én publiceren in een handzaam ‘pamflet’ van kwaliteitskenmerken, succescriteria en werkzame factoren inclusieve IKC’s op basis van interviews/enquête met IKC’s en bundeling kennis op dit terrein'
			}
		],
		june: {
			board: true,
			lines: [
				'Landelijke kennisagenda met onderzoeksvragen beschikbaar;',
				'Haalbaarheid bekend van 2 à 3 regionale onderzoeksverbanden tussen praktijk en wetenschap;',
				'Opdracht kwaliteitskenmerken en succesfactoren opgesteld;',
				'Opdracht artikel en pamflet op basis van kennis survey verstrekt en in werking;',
				'Plan van aanpak na zomer 2018.'
			]
		},
		end: [
			'Plan van aanpak kennisagenda in werking;',
			'Opdracht kwaliteitskenmerken/ succescriteria KC afgerond en bewerkt tot toegankelijk product;',
			'Artikel/pamflet op basis van survey gereed;',
			'Advies wetenschappers o.a. op basis van survey hoe verder met onderbouwing met maatschappelijk rendement'
		],
		partners: [
			{ text: 'Kennistafel', body: 'kennistafel' },
			{ number: '1', text: 'Survey op basis van o.a. international onderzoek pre-school.' },
			{ number: '2', text: 'Externe opdracht.' }
		]
	},
	{
		id: 'praktijk',
		name: 'Praktijkontwikkeling/innovatie',
		nameInPlan: 'Praktijk en innovatie',
		section: '3.3',
		planSection: '4 Praktijk',
		ambitions: [
			'Het concept ‘Kindcentrum als inclusieve kindvoorziening’ is verankerd in het gedachtegoed over een moderne pedagogische infrastructuur voor alle kinderen en voor de dragers daarvan op lokaal en regionaal niveau. Er is een krachtige verbinding met gezaghebbende innovatoren. (Operation Education, school van de toekomst en dergelijke);',
			'De omvorming van traditionele voorzieningen naar kindcentra is onderbouwd met kwalitatieve en kwantitatieve argumenten. Basis hiervoor is een pedagogische visie op inclusieve voorzieningen en een pedagogisch klimaat waarin alle kinderen tot bloei komen;',
			'Er is sprake van een blijvende innovatiestructuur en -cultuur, in belangrijke mate gedragen door lokale en regionale verbindingen tussen praktijk, wetenschap en beleid. De innovatieaanpak sluit steeds aan bij urgente vragen uit de praktijk en van beleidsorganen. Innovatieve thema’s worden opgespoord, verkend en experimenteel opgepakt;',
			'De resultaten van praktijkinnovaties zoals instrumenten en goede voorbeelden worden verspreid en dienen als inspiratie én houvast voor het veld. Ambassadeurs en lidorganisaties van de kopgroepen Kindcentra 2020 zetten zich hiervoor in (regionaal netwerk, community, regionale events). Het is de uitdaging om vooral professionals te verbinden en het proces van acceptatie en borging te versterken;',
			'In de regio’s dragen bestuurlijke netwerken het veranderingsproces naar kindcentra.'
		],
		planAmbitions: [
			{
				number: 'A',
				text: 'Ambassadeurs en kopgroepen werken in de regio met regionale/lokale verankering',
				details: [
					'Actieve bestuurlijke netwerken',
					'Praktijk doorontwikkelen',
					'Bouwen en verspreiden goede voorbeelden',
					'Bouwen en verspreiden praktijkinstrumenten',
					'Verkennen borgingsfunctie;',
					'Maak verbinding met / organiseer actieve samenwerking met IKC-bouwers, adviseurs en dienstverleners'
				]
			},
			{
				number: 'B',
				text: 'Innovatie thema’s die onvoldoende aandacht krijgen zijn in beeld en in beweging. Met als doel aanjagen integrale en inclusieve kindcentra'
			}
		],
		activities: [
			{
				number: 'A1',
				text: 'Opdrachtverstrekking ambassadeurs:',
				details: [
					'(regionale) goede praktijken en innovatie stimuleren;',
					'Bestuurlijke krachtenbundeling i.s.m. kopgroepen KC2020;',
					'Adviesfunctie borgen.'
				]
			},
			{
				number: 'A2',
				text: 'Verbinden kopgroepen en ambassadeurs: kennis uitwisselen, regioplannen 2018, actualiseren ‘regio-scan’ (kansrijke praktijken onderwijs, kinderopvang, jeugdhulp/jgz)én goede voorbeelden) en producten visueel maken en communiceren.'
			},
			{
				number: 'A3',
				text: 'Organiseren en uitvoeren regiotour / evenement met stakeholders én kopgroepen; langs interessante praktijken. (gericht op nieuwe wethouders)'
			},
			{
				number: 'A4',
				text: 'Verkennen van borgingsmogelijkheden (advies, ondersteuning, kennisontwikkeling en -deling) in de regio.'
			},
			{
				number: 'B',
				text: 'Verkenning van innovatieve thema’s met ambassadeurs, kopgroepen en andere stakeholders (Werkplaats IKC). Prioritering thema’s en eerste uitwerking samen met innovatieve praktijken (pilot).'
			},
			{
				number: 'C',
				text: 'Verkennen en uitwerken thema’s met stakeholders (AVS, PO-raad, CAOP, SlimFit, brancheorganisaties, JGZ, Associatie voor Jeugd); zo nodig pilots uitzetten;'
			},
			{
				number: 'D',
				text: 'Verbinding realiseren met initiatief Associatie voor Jeugd/School vd Toekomst/Operation Education'
			}
		],
		june: {
			board: true,
			lines: [
				{
					number: 'A',
					text: 'Regionale actieplannen in bestuur, inclusief regionale borgingsmogelijkheden'
				},
				{
					number: 'B',
					text: 'Voorstel bestuur: keuze en aanpak innovatieve thema’s inclusief opzet over uitvoering.'
				}
			]
		},
		end: [
			{
				number: 'A',
				text: 'Hechte samenwerking tussen ambassadeurs, kopgroepen en dienstverleners in de regio'
			},
			{ number: 'A', text: 'Versterking bestuurskracht in de regio’s' },
			{ number: 'A', text: 'Zicht op regionale borgingsmogelijkheden' },
			{ number: 'B', text: 'Pilots/onderzoek rond minimaal 2 deelthema’s.' }
		],
		partners: [
			{ number: 'A', text: 'Team ambassadeurs (9)', body: 'team-ambassadeurs' },
			{ number: 'A', text: 'Coördinatoren kopgroepen (4)' },
			{
				group: borging,
				text: 'PO raad',
				person: 'corine-van-helvoirt',
				printed: 'Corinne van Helvoirt'
			},
			{ group: borging, text: 'Oberon', person: 'michiel-vd-grinten' },
			{ group: borging, text: 'Werkagenda Onderwijs-Jeugd - NJI' },
			{ group: borging, text: 'AVS', person: 'petra-van-haren' },
			{ group: borging, text: 'Kinderopvang en jeugdhulp' },
			{ group: borging, text: 'Associatie voor Jeugd', person: 'marienne-verhoef' },
			{ group: borging, text: 'Regiomanagers PO' },
			{ group: borging, text: 'Netwerk Samenwerkingsverbanden PO' },
			{ group: borging, text: 'Deelnemers platform Kindcentra 2020', body: 'platform' },
			{ number: 'B', text: 'Ambassadeurs – kopgroepen' },
			{ number: 'B', text: 'Deelnemers werkplaats IKC' },
			{ group: stakeholders, text: 'Slimfit/Tom' },
			{ group: stakeholders, text: 'PO-Raad' },
			{ group: stakeholders, text: 'KO' },
			{ group: stakeholders, text: 'AVS' },
			{ group: stakeholders, text: 'CAOP' },
			{ group: stakeholders, text: 'JGZ' },
			{ group: stakeholders, text: 'NOC/NSF' },
			{ group: stakeholders, text: 'Deelnemers platform Kindcentra 2020', body: 'platform' },
			{ group: stakeholders, text: 'Associatie voor Jeugd (School vd Toekomst)' },
			{ group: stakeholders, person: 'claire-boonstra' }
		]
	},
	{
		id: 'professionalisering',
		name: 'Professionalisering',
		nameInPlan: 'Professionalisering',
		section: '3.4',
		planSection: '4 Professionalisering',
		ambitions: [
			'Het beroepsonderwijs werkt aan de vorming van moderne pedagogische professionals, benut praktijk- en wetenschappelijke kennis op dit terrein, weet verbindingen tussen sectoren te leggen en werkt samen met het werkveld;',
			'Interprofessionele samenwerking tussen de sectoren kinderopvang, onderwijs en jeugdhulp is een vast bestanddeel van de professionalisering van personeel (nascholing, accreditatie, permanente educatie);',
			'Leidinggevenden van kindcentra en andere inclusieve pedagogische voorzieningen zijn in staat leiding te geven aan interprofessionele teams.'
		],
		planAmbitions: [
			'Beroepsonderwijs werkt aan de vorming van moderne pedagogische professionals, legt verbindingen tussen sectoren en werkt samen met het werkveld.',
			'Interprofessionele samenwerking is een vast bestanddeel van de professionalisering van personeel (nascholing, accreditatie)',
			'Leidinggevenden van kindcentra en andere inclusieve pedagogische voorzieningen weten hoe leiding te geven aan interprofessionele teams.'
		],
		activities: [
			{
				number: '1',
				text: 'Afstemming met initiatieven CAOP: ambities bespreken, eerste verkenning stand van zaken en meerwaarde bespreken inzet PACT voor KINDCENTRA op gewenste innovatie'
			},
			{
				number: '2',
				text: 'Zichtbaar maken van belang, opbrengst en good practises van interprofessioneel werken'
			},
			{
				number: '3',
				text: 'Revival Opleidingentafel: allianties tussen div. beroepsrichtingen (jeugdhulp, ko, onderwijs) en opleidingsniveaus mbo/hbo/wo.'
			},
			{
				number: '4',
				text: 'Verkennen van benodigde actie op profiel “de nieuwe leraar” en actie op terrein van werkdruk.'
			},
			{
				number: '5',
				text: 'Uitvoering training SamenScholing door ambassadeurs; verkenning naar accreditatie'
			}
		],
		june: {
			board: true,
			lines: [
				'Voorstel over de benodigde inzet op deze activiteit: formuleren toegevoegde en nu nog noodzakelijke rol naast landelijke partijen en opleidingen zelf.'
			]
		},
		end: ['Inzet op dit thema helder en in gang gezet.'],
		partners: ['Wetenschappers', 'Deelnemers Opleidingentafel', 'CAOP', 'FCB', 'CNV', 'AoB', 'FNV']
	},
	{
		id: 'draagvlak',
		name: 'Verbinding en (maatschappelijk) draagvlak',
		nameInPlan: 'Verbinding en draagvlak',
		section: '3.5',
		planSection: '4 Verbinding',
		ambitions: [
			'Ontwikkeling kindcentra en toegangsrecht staan op de politieke agenda via gerichte beleidsbeïnvloeding. PACT voor Kindcentra gaat van lobby naar goede PR, zodat we lobbyvaardig en herkenbaar blijven. De lobby richt zich de eerste jaren niet primair op de Rijksoverheid. Die focus komt in de aanloop naar 2021 (verkiezingen) weer terug. De lobby richt zich in de eerste jaren meer op lokaal bestuur en beleidsmakers;',
			'De verbinding tussen sectororganisaties en maatschappelijke organisaties rondom kindcentra is versterkt;',
			'In de publieke opinie is de ontwikkeling van kindcentra een onderwerp geworden. Het toegangsrecht voor kinderen heeft een breed publiek draagvlak.'
		],
		planAmbitions: [
			'Publieke opinie beïnvloed',
			'Beleidsbeïnvloeding landelijk geborgd',
			'Maatschappelijk draagvlak kindcentra sterk en politiek geprofileerd'
		],
		activities: [
			{
				number: '1',
				text: 'Uitwerken voor de verschillende gremia verbonden aan PACT voor Kindcentra:',
				details: [
					'‘Van lobby naar goede PR’;',
					'Lobbyvaardig blijven;',
					'Branches/stakeholders zijn dragers van de lobby;',
					'Verhelderen wat aanvullende rol PACT voor Kindcentra nog is;',
					'In staat om snel te reageren op urgentie en kansen.'
				]
			},
			{
				number: '2',
				text: 'Rollen adviesraad, platform, kopgroepen en regiegroep zijn helder;'
			},
			{
				number: '3',
				text: 'Met werkplaats IKC en andere stakeholders in gesprek over activiteiten en materiaal voor ‘mainstream’.'
			}
		],
		june: {
			board: false,
			lines: [
				'Helder beeld van een slagvaardige en lean projectorganisatie en de rol van belangrijke stakeholders/branches in beeld;'
			]
		},
		end: [
			'Landelijke lobbygroep op afroep beschikbaar;',
			'Bestuurlijk netwerk in regio’s uitgebreid en versterkt;',
			'Platform (branches) en andere gremia actief in eigen kring.'
		],
		partners: [
			{ text: 'Adviesraad', body: 'adviesraad' },
			{ text: 'Kopgroepen / regiegroep', body: 'regiegroep' },
			'Werkplaats IKC',
			{ text: 'Platform kindcentra', body: 'platform' },
			'6 sectororganisaties'
		]
	},
	{
		id: 'communicatie',
		name: 'Communicatie',
		nameInPlan: 'Communicatie',
		section: '2.2',
		planSection: '4 Communicatie',
		ambitions: [],
		planAmbitions: [],
		activities: [
			{ number: '1', text: 'Kernboodschap gereed;' },
			{ number: '2', text: 'Strategisch communicatieplan gereed;' },
			{
				number: '3',
				text: 'Nieuwe communicatieuitingen PACT voor Kindcentra ontwerpen irt waarde bestaande nieuwsbrieven en websites;'
			},
			{
				number: '4',
				text: 'Uitwerken landelijk communicatieprogramma (masterclasses, regionale events, inzet op congressen, publicaties in vakbladen, columns, publicaties);'
			},
			{ number: '5', text: 'Planning masterclasses: 13 juni 2018 - 28 november 2018' }
		],
		june: {
			board: false,
			lines: ['Presentatie communicatiestrategie;', 'Landelijk programma in werking.']
		},
		end: ['Presentatie-evenement opbrengst 2018'],
		partners: [
			'Communicatiebureau O2',
			{ group: alliance, text: 'Vakpers' },
			{ group: alliance, text: 'Congresbureaus' },
			{ group: alliance, text: 'Branches' }
		]
	}
];
