import type { TermVocabulary } from './kindcentra.ts';

/**
 * The real kindcentra and practices that the product brings: each with a public page that says
 * what stands here, and nothing more. Model, phase and focus group are in none of these sources,
 * so they are unknown. Points are the middle of the place (GeoNames, CC BY 4.0).
 */
interface Source {
	id: string;
	title: string;
	publisher: string;
	url: string;
	publishedOn?: string;
}

const CONSULTED_ON = '2026-11-23';
const NAMED_IN = '4. Kinderen en ouders';

const publicSources: Source[] = [
	{
		id: 'nivoz-mondomijn',
		title: 'Schoolportret: integraal kindcentrum Mondomijn in Helmond',
		publisher: 'Stichting NIVOZ',
		url: 'https://nivoz.nl/nl/schoolportret-integraal-kindcentrum-mondomijn-in-helmond',
		publishedOn: '2020-05-25'
	},
	{
		id: 'zeppelin-columbus',
		title: 'Opvang en basisschool vloeien samen',
		publisher: 'Noord-Hollands Dagblad, overgenomen door De Zeppelin',
		url: 'https://dezeppelin.nl/nw-26336-6-3659724/nieuws/opvang_en_basisschool_vloeien_samen.html',
		publishedOn: '2017-05-22'
	},
	{
		id: 'laterna-magica',
		title: 'Historie en toekomst',
		publisher: 'Laterna Magica',
		url: 'https://www.laternamagica.nl/over-ons/historie/'
	},
	{
		id: 'parlan-ikec-hoorn',
		title: 'Integraal Kind en Expertise Centrum Hoorn van start',
		publisher: 'Parlan Jeugdhulp',
		url: 'https://www.parlan.nl/nieuws2017/ikec-hoorn-van-start',
		publishedOn: '2017'
	},
	{
		id: 'rijnmondnieuws-vankampen',
		title: 'Predicaat Excellente School voor IKC VanKampen Vlaardingen',
		publisher: 'Rijnmondnieuws',
		url: 'https://rijnmondnieuws.com/predicaat-excellente-school-voor-ikc-vankampen-vlaardingen'
	},
	{
		id: 'casaschool',
		title: 'Our Vision and Mission',
		publisher: 'Casa, Pijnacker',
		url: 'https://casaschool.nl/our-vision-and-mission/'
	},
	{
		id: 'kroevendonk',
		title: 'Integraal Kind Centrum',
		publisher: 'De Kroevendonk',
		url: 'http://www.kroevendonk.nl/ikc-2/integraal-kind-centrum/'
	},
	{
		id: 'sterrenschool-apeldoorn',
		title: 'Onze Sterrenschool',
		publisher: 'Sterrenschool Apeldoorn',
		url: 'https://www.sterrenschoolapeldoorn.nl/nieuwe-ouder/onze-sterrenschool/'
	},
	{
		id: 'vng-proeftuinen',
		title: 'Proeftuinen integrale kindcentra van de VNG',
		publisher: 'Nationale Onderwijsgids',
		url: 'https://www.nationaleonderwijsgids.nl/sections/kinderopvang/articles/38280-proeftuinen-integrale-kindcentra-van-de-vng',
		publishedOn: '2017-03-22'
	}
];

export const realSources = publicSources.map((source) => ({
	...source,
	kind: 'public' as const,
	consultedOn: CONSULTED_ON
}));

type Terms = Partial<Record<TermVocabulary, readonly string[]>>;
const schoolAndCare: Terms = { sector: ['po', 'ko'] };

const kindcentrum = (
	id: string,
	name: string,
	[place, gemeenteId, lon, lat]: [string, string, number, number],
	summary: string,
	sourceId: string,
	more: { website?: string; nameInProgramme?: string } = {}
) => ({
	id,
	slug: id,
	name,
	place,
	gemeenteId,
	lon,
	lat,
	precision: 'place' as const,
	summary,
	status: 'published' as const,
	sourceId,
	sourceSection: more.nameInProgramme ? `Ook genoemd in programma 2018, ${NAMED_IN}` : null,
	...more
});

export const realKindcentra: { row: ReturnType<typeof kindcentrum>; terms: Terms }[] = [
	{
		row: kindcentrum(
			'mondomijn-helmond',
			'Mondomijn',
			['Helmond', 'GM0794', 5.66111, 51.48167],
			'Integraal kindcentrum met onderwijs en opvang voor kinderen van 0 tot 13 jaar.',
			'nivoz-mondomijn',
			{ nameInProgramme: 'Korein/ Mondomijn', website: 'https://www.mondomijn.nl' }
		),
		terms: schoolAndCare
	},
	{
		row: kindcentrum(
			'campus-columbus-heerhugowaard',
			'Campus Columbus',
			['Heerhugowaard', 'GM1980', 4.84862, 52.67144],
			'Kindcentrum waar basisschool en kinderopvang één gebouw delen, voor kinderen van 0 tot 12 jaar.',
			'zeppelin-columbus',
			{
				nameInProgramme: 'Kindercampus Columbus',
				website: 'https://campuscolumbus.nl/campus-columbus/'
			}
		),
		terms: schoolAndCare
	},
	{
		row: kindcentrum(
			'laterna-magica-amsterdam',
			'Laterna Magica',
			['Amsterdam', 'GM0363', 4.88969, 52.37403],
			'Integraal kindcentrum op IJburg: basisschool, kinderdagverblijf en buitenschoolse opvang.',
			'laterna-magica',
			{ website: 'https://www.laternamagica.nl' }
		),
		terms: schoolAndCare
	},
	{
		row: kindcentrum(
			'ikec-hoorn',
			'IKEC Hoorn',
			['Hoorn', 'GM0405', 5.05972, 52.6425],
			'Integraal Kind en Expertise Centrum: speciaal onderwijs, jeugdhulp en kinderopvang, begonnen in september 2017.',
			'parlan-ikec-hoorn'
		),
		terms: { sector: ['po', 'ko', 'jh'] }
	},
	{
		row: kindcentrum(
			'ikc-vankampen-vlaardingen',
			'IKC VanKampen',
			['Vlaardingen', 'GM0622', 4.34167, 51.9125],
			'Integraal kindcentrum in Vlaardingen.',
			'rijnmondnieuws-vankampen'
		),
		terms: {}
	},
	{
		row: kindcentrum(
			'casa-pijnacker',
			'Casa',
			['Pijnacker', 'GM1926', 4.42946, 52.01954],
			'Tweetalig montessorikindcentrum waar school en kinderopvang samengaan, open sinds augustus 2011.',
			'casaschool',
			{ website: 'https://casaschool.nl' }
		),
		terms: schoolAndCare
	},
	{
		row: kindcentrum(
			'de-kroevendonk-roosendaal',
			'De Kroevendonk',
			['Roosendaal', 'GM1674', 4.46528, 51.53083],
			'Integraal kindcentrum waarin basisschool, kinderdagverblijf en peuterspeelzaal samenwerken sinds schooljaar 2015-2016.',
			'kroevendonk',
			{ website: 'http://www.kroevendonk.nl' }
		),
		terms: schoolAndCare
	},
	{
		row: kindcentrum(
			'sterrenschool-apeldoorn',
			'Sterrenschool Apeldoorn',
			['Apeldoorn', 'GM0200', 5.96944, 52.21],
			'Basisschool en kinderopvang voor kinderen van 0 tot 13 jaar, begonnen in 2010.',
			'sterrenschool-apeldoorn',
			{ website: 'https://www.sterrenschoolapeldoorn.nl' }
		),
		terms: schoolAndCare
	}
];

const pilot = (
	area: string,
	areaId: string,
	[place, lon, lat]: [string, number, number],
	precision: 'gemeente' | 'area'
) => ({
	id: `vng-proeftuin-${area}`,
	slug: `vng-proeftuin-${area}`,
	title: `Proeftuin integrale kindcentra ${place}`,
	summary:
		'Een van de vier proeftuinen integrale kindcentra waarmee de Vereniging van Nederlandse Gemeenten (VNG) in februari 2017 begon.',
	areaId,
	place,
	lon,
	lat,
	precision,
	status: 'published' as const,
	sourceId: 'vng-proeftuinen'
});

/** Pilots of areas: nobody in the source says whether they are "kansrijk" or "goed voorbeeld". */
export const realPractices: { row: ReturnType<typeof pilot>; terms: Terms }[] = [
	pilot('tilburg', 'GM0855', ['Tilburg', 5.0913, 51.55551], 'gemeente'),
	pilot('s-hertogenbosch', 'GM0796', ["'s-Hertogenbosch", 5.30417, 51.69917], 'gemeente'),
	pilot('zaanstad', 'GM0479', ['Zaanstad', 4.81356, 52.45313], 'gemeente'),
	// A part of the province; the point is Loppersum, in the middle of it.
	pilot('noord-groningen', 'PV20', ['Noord-Groningen', 6.74722, 53.33167], 'area')
].map((row) => ({ row, terms: { sector: ['lb'] } }));
