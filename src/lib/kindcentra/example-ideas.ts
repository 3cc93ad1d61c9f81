import type { Kernbegrip, Sector, Theme } from '#lib/programme/vocabulary.ts';

/**
 * Made-up practices from which the example rows are put together. They read like daily practice
 * in the programme's terms, and describe nobody.
 */
export interface Idea {
	/** After "Voorbeeldpraktijk". */
	title: string;
	/** One sentence that stands by itself on a card. */
	what: string;
	/** A second sentence with a detail. */
	how: string;
	sectors: Sector[];
	kernbegrippen: Kernbegrip[];
	themes: Theme[];
}

const idea = (
	title: string,
	what: string,
	how: string,
	sectors: Sector[],
	kernbegrippen: Kernbegrip[],
	themes: Theme[]
): Idea => ({ title, what, how, sectors, kernbegrippen, themes });

const talent: Kernbegrip = 'meervoudige-talentontwikkeling';
const team: Kernbegrip = 'interprofessionele-samenwerking';
const dag: Kernbegrip = 'rijke-dagarrangementen';
const zorg: Kernbegrip = 'kindnabije-zorg';
const eigen: Kernbegrip = 'gepersonaliseerd-leren';
const erbij: Kernbegrip = 'inclusie';

export const ideas: Idea[] = [
	idea(
		'Samen aan tafel',
		'Ouders, leerkracht en JGZ bespreken elk half jaar samen de ontwikkeling van het kind.',
		'Het kind zit vanaf groep 5 zelf aan tafel en vertelt eerst.',
		['po', 'jh'],
		[zorg, team],
		['jeugdhulp-in-kindcentra']
	),
	idea(
		'Eén team',
		'Eén team van opvang tot groep 8, met een jeugdhulpmedewerker in huis.',
		'Er is één teamvergadering, één rooster en één koffiekamer.',
		['po', 'ko', 'jh'],
		[team, zorg],
		['anders-organiseren', 'jeugdhulp-in-kindcentra']
	),
	idea(
		'Van zeven tot zeven',
		'Dagarrangement van 7 tot 19 uur met sport en muziek uit de buurt.',
		'Clubs geven les in het gebouw, zodat kinderen niet hoeven te reizen.',
		['po', 'ko'],
		[dag, talent],
		['dagarrangementen']
	),
	idea(
		'Peuters en kleuters',
		'Doorgaande lijn 0-6: peuters en kleuters in één groep, met twee vaste gezichten.',
		'Een pedagogisch medewerker en een leerkracht staan samen voor de groep.',
		['po', 'ko'],
		[team, eigen],
		['ontwikkellijn-0-6']
	),
	idea(
		'De ouderkamer',
		'Elke ochtend is er koffie in de ouderkamer, met iemand van het wijkteam erbij.',
		'Vragen over geld, taal of opvoeding komen zo vroeg op tafel.',
		['po', 'ko', 'jh', 'lb'],
		[zorg, erbij],
		['achterstandswijken', 'jeugdhulp-in-kindcentra']
	),
	idea(
		'Mijn leerroute',
		'Kinderen houden met hun mentor een eigen map bij van 2 tot 12 jaar.',
		'De map gaat mee van de opvang naar school en naar het gesprek thuis.',
		['po', 'ko'],
		[eigen],
		['ontwikkellijn-0-6', 'anders-organiseren']
	),
	idea(
		'Iedereen hoort erbij',
		'Kinderen met een beperking spelen en leren in de gewone groep, met hulp in de klas.',
		'De therapeut komt naar het kind toe en werkt samen met de groepsleiding.',
		['po', 'ko', 'jh'],
		[erbij, zorg],
		['jeugdhulp-in-kindcentra']
	),
	idea(
		'De middagclub',
		'Op drie middagen kiezen kinderen een club: koken, techniek, dans of voetbal.',
		'Kinderen van school en opvang doen samen mee, zonder extra kosten.',
		['po', 'ko'],
		[dag, talent],
		['dagarrangementen', 'achterstandswijken']
	),
	idea(
		'Eén directeur',
		'Eén directeur leidt school en opvang, met één plan en één begroting.',
		'De twee besturen maken elk jaar samen afspraken over doelen en geld.',
		['po', 'ko'],
		[team],
		['leiderschap', 'anders-organiseren']
	),
	idea(
		'Taal in de buurt',
		'Peuters, ouders en grootouders lezen elke week samen voor in de buurtbibliotheek.',
		'De bibliotheek levert boeken in de talen die thuis worden gesproken.',
		['po', 'ko', 'lb'],
		[erbij, talent],
		['achterstandswijken', 'ontwikkellijn-0-6']
	),
	idea(
		'De jeugdverpleegkundige om de hoek',
		'De jeugdverpleegkundige heeft twee ochtenden per week een open spreekuur in de hal.',
		'Ouders lopen binnen zonder afspraak.',
		['po', 'ko', 'jh'],
		[zorg],
		['jeugdhulp-in-kindcentra']
	),
	idea(
		'Muziek voor elk kind',
		'Elk kind speelt vanaf vier jaar een instrument, samen met de muziekschool.',
		'De lessen vallen onder schooltijd en onder de opvang.',
		['po', 'ko', 'lb'],
		[talent, dag],
		['dagarrangementen']
	),
	idea(
		'Buiten is ook binnen',
		'Kinderen van 0 tot 12 jaar leren elke dag een uur buiten, in de moestuin en het bos.',
		'Opvang en school gebruiken dezelfde tuin en hetzelfde materiaal.',
		['po', 'ko'],
		[talent, dag],
		['dagarrangementen', 'ontwikkellijn-0-6']
	),
	idea(
		'Warm overdragen',
		'De kleuterleerkracht kijkt vier keer mee op de peutergroep voordat een kind overstapt.',
		'Opvang en school gebruiken één formulier, dat ouders eerst lezen.',
		['po', 'ko'],
		[team, eigen],
		['ontwikkellijn-0-6']
	),
	idea(
		'Vakantieschool',
		'In vijf vakantieweken is er een programma met taal, sport en uitstapjes.',
		'Leerkrachten en pedagogisch medewerkers draaien het samen.',
		['po', 'ko', 'lb'],
		[dag, eigen],
		['achterstandswijken', 'dagarrangementen']
	),
	idea(
		'Eerst kijken, dan helpen',
		'Een jeugdhulpverlener kijkt elke week mee in de groep en geeft direct raad.',
		'Daardoor zijn er minder verwijzingen nodig; het team leert van elke vraag.',
		['po', 'ko', 'jh'],
		[zorg, team],
		['jeugdhulp-in-kindcentra']
	),
	idea(
		'Kinderraad',
		'In de kinderraad beslissen kinderen van 6 tot 12 jaar mee over de dag en het plein.',
		'De raad heeft een eigen budget en doet elk jaar verslag.',
		['po', 'ko'],
		[talent, erbij],
		['anders-organiseren']
	),
	idea(
		'Units in plaats van klassen',
		'Kinderen werken in units van drie jaargroepen, met een team van vijf mensen.',
		'Wie sneller gaat of meer tijd nodig heeft, schuift zonder gedoe.',
		['po', 'ko'],
		[eigen, team],
		['anders-organiseren']
	),
	idea(
		'Gezond eten samen',
		'Alle kinderen eten tussen de middag een warme maaltijd die zij zelf helpen maken.',
		'Een kok uit de wijk leidt de keuken; de JGZ denkt mee over het menu.',
		['po', 'ko', 'jh'],
		[dag, zorg],
		['dagarrangementen', 'achterstandswijken']
	),
	idea(
		'Sport na school',
		'De combinatiefunctionaris verbindt gymles, opvang en acht sportclubs.',
		'Kinderen proberen elke zes weken een andere sport.',
		['po', 'ko', 'lb'],
		[dag, talent],
		['dagarrangementen']
	),
	idea(
		'Samen opleiden',
		'Studenten van pabo en pedagogiek lopen samen stage, in opvang én school.',
		'Zij leren zo van het begin af aan elkaars taal.',
		['po', 'ko'],
		[team],
		['anders-organiseren', 'leiderschap']
	),
	idea(
		'Speciaal en gewoon',
		'Speciaal en gewoon onderwijs delen een gebouw, een plein en een kwart van de lessen.',
		'Kinderen stappen over waar dat past, soms voor één vak.',
		['po', 'jh'],
		[erbij, eigen],
		['jeugdhulp-in-kindcentra', 'anders-organiseren']
	),
	idea(
		'Het kleine dorp',
		'In een klein dorp vormen de laatste school en de opvang samen één kindcentrum.',
		'Vrijwilligers van het dorpshuis geven ’s middags les in hun vak.',
		['po', 'ko', 'lb'],
		[dag, erbij],
		['anders-organiseren', 'dagarrangementen']
	),
	idea(
		'Nieuwkomers welkom',
		'Kinderen die net in Nederland zijn, krijgen taal en spel in een rustige groep.',
		'Daarna gaan zij naar de groep van hun leeftijd, met een maatje.',
		['po', 'ko', 'lb'],
		[erbij, eigen],
		['achterstandswijken']
	),
	idea(
		'Praktijkoverleg',
		'Elke zes weken bespreken school, opvang, JGZ en wijkteam de vragen van het team.',
		'Het overleg duurt een uur en eindigt met één afspraak per vraag.',
		['po', 'ko', 'jh', 'lb'],
		[team, zorg],
		['jeugdhulp-in-kindcentra', 'leiderschap']
	),
	idea(
		'De rust van de ochtend',
		'Kinderen lopen tussen 7 en 9 uur binnen en beginnen in hun eigen tempo.',
		'Opvang en school gaan ongemerkt in elkaar over.',
		['po', 'ko'],
		[dag, eigen],
		['dagarrangementen', 'anders-organiseren']
	),
	idea(
		'Techniek en ateliers',
		'In vijf ateliers werken kinderen aan techniek, natuur, beeld, geluid en taal.',
		'De ateliers zijn de hele dag open, ook voor de opvang.',
		['po', 'ko'],
		[talent, eigen],
		['dagarrangementen']
	),
	idea(
		'Baby’s in huis',
		'De babygroep ligt naast de kleuters; oudere kinderen lezen er voor.',
		'Zo kennen kinderen het gebouw en de mensen al jaren voor zij naar school gaan.',
		['po', 'ko'],
		[team, erbij],
		['ontwikkellijn-0-6']
	),
	idea(
		'Ouders beslissen mee',
		'Oudercommissie en medezeggenschapsraad vergaderen samen als één kindcentrumraad.',
		'De raad kreeg scholing en heeft een eigen reglement.',
		['po', 'ko'],
		[erbij, team],
		['leiderschap', 'anders-organiseren']
	),
	idea(
		'Logopedie in de groep',
		'De logopedist werkt mee in de peutergroep, zodat niemand apart hoeft.',
		'Medewerkers nemen de oefeningen over in het spel.',
		['ko', 'jh'],
		[zorg, erbij],
		['ontwikkellijn-0-6', 'jeugdhulp-in-kindcentra']
	),
	idea(
		'Eén loket',
		'Ouders regelen inschrijving, opvang en verlof bij één balie.',
		'Wie aan de balie staat, kent alle regelingen van de gemeente.',
		['po', 'ko', 'lb'],
		[team],
		['anders-organiseren']
	),
	idea(
		'Leiders leren van elkaar',
		'Directeuren van zes kindcentra lopen elk kwartaal een dag met elkaar mee.',
		'Zij delen roosters, begrotingen en fouten.',
		['po', 'ko'],
		[team],
		['leiderschap']
	),
	idea(
		'Rustplek',
		'Een stille ruimte met een vaste begeleider vangt kinderen op als het te veel wordt.',
		'Na een kwartier gaan de meeste kinderen weer terug naar de groep.',
		['po', 'ko', 'jh'],
		[zorg, erbij],
		['jeugdhulp-in-kindcentra']
	),
	idea(
		'De brug naar de brugklas',
		'Groep 8 volgt een dag per week les op de middelbare school in de buurt.',
		'De mentor van de brugklas komt terug kijken in het kindcentrum.',
		['po', 'lb'],
		[eigen, talent],
		['anders-organiseren']
	),
	idea(
		'Kunst op woensdag',
		'Op woensdag maken kinderen theater en beeldende kunst met makers uit de stad.',
		'Aan het eind van elk blok is er een voorstelling voor de wijk.',
		['po', 'ko', 'lb'],
		[talent, dag],
		['dagarrangementen', 'achterstandswijken']
	),
	idea(
		'Startgroep',
		'Peuters van twee jaar gaan vijf ochtenden naar de startgroep in de school.',
		'De groep heeft dezelfde thema’s en dezelfde regels als groep 1.',
		['po', 'ko', 'lb'],
		[erbij, eigen],
		['ontwikkellijn-0-6', 'achterstandswijken']
	),
	idea(
		'Gezin centraal',
		'Een gezinsspecialist gaat met ouders mee naar huis als dat helpt.',
		'Het kindcentrum blijft het vaste punt voor het gezin.',
		['ko', 'jh', 'lb'],
		[zorg],
		['jeugdhulp-in-kindcentra', 'achterstandswijken']
	),
	idea(
		'Flexibele weken',
		'Het gebouw is vijftig weken open; gezinnen kiezen zelf hun vakantie.',
		'Kinderen houden een eigen planning bij, zodat zij niets missen.',
		['po', 'ko'],
		[eigen, dag],
		['anders-organiseren']
	),
	idea(
		'Samen observeren',
		'School en opvang kijken met één kijkwijzer naar spel en welbevinden.',
		'Twee keer per jaar bespreekt het hele team wat het ziet.',
		['po', 'ko'],
		[team, eigen],
		['ontwikkellijn-0-6']
	),
	idea(
		'Wethouder op bezoek',
		'De wethouder is elk jaar een dag gast en spreekt met kinderen, ouders en team.',
		'De vragen van die dag staan later op de lokale educatieve agenda.',
		['po', 'ko', 'jh', 'lb'],
		[team],
		['leiderschap']
	)
];

/** After "Voorbeeldcentrum". */
export const names = (
	'De Vlieger,Het Nest,De Brug,De Vuurtoren,De Zwaluw,Het Kompas,De Regenboog,De Ark,De Wilg,De Kameleon,' +
	'Het Palet,De Kring,De Toverlantaarn,De Meander,De Springplank,Het Anker,De Windroos,De Klimop,De Horizon,' +
	'De Driesprong,Het Mozaïek,De Libel,De Boomgaard,De Sleutel,De Rank,Het Baken,De Wegwijzer,De Zonnewijzer,' +
	'De Kastanje,De Ontdekking,Het Atelier,De Korenaar,De Vlinder,De Haven,De Sterrenwacht,Het Web,De Uitkijk,' +
	'De Linde,De Bron,De Schakel,Het Speelbos,De Wereldbol,De Poort,De Hoeksteen,De Kiem,Het Zeil,De Molen,' +
	'De Esdoorn,De Verbinding,De Wissel,Het Klavertje,De Reiger,De Ladder,De Parel,De Opmaat,Het Startpunt,' +
	'De Vuurvlieg,De Beuk,De Stroom,De Fontein,Het Spoor,De Griffel,De Egel,De Tuimelaar,De Zevensprong,Het Octaaf,' +
	'De Boemerang,De Weide,De Kraal,De Notendop,Het Vogelnest,De Tandem,De Karavaan,De Zaaier,De Wolkenkijker,' +
	'Het Tweespan,De Kiezel,De Rivier,De Oase,De Melkweg,Het Avontuur,De Veenpluis,De Duinroos,De Terp,De Dijk,' +
	'Het Eiland,De Mergel,De Heuvel,De Polder,De Sluis,Het Tij,De Lepelaar,De Grutto,De Hazelaar,De Bosrand'
).split(',');
