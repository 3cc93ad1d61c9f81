/**
 * The fixed vocabularies, with their Dutch labels: one module for database, forms, charts and
 * API alike. Keys are stable and appear in URLs. Labels follow the programme of 2018 (section
 * named at each); what is not in the programme says so.
 */

/** The keys of a vocabulary, in their order, as columns and forms take them. */
export const keysOf = <V extends Record<string, unknown>>(vocabulary: V) =>
	Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]];

/** Sections 1.1, 2.1 and 4. `lb` takes part in the network but is not scanned. */
export const sectorLabels = {
	po: 'Primair onderwijs',
	ko: 'Kinderopvang',
	jh: 'Jeugdhulp/JGZ',
	lb: 'Lokaal bestuur'
} as const;
export type Sector = keyof typeof sectorLabels;
export const sectors = keysOf(sectorLabels);
export const scannedSectors = ['po', 'ko', 'jh'] as const satisfies Sector[];
export type ScannedSector = (typeof scannedSectors)[number];

/** A label within a sentence; abbreviations keep their capitals: "jeugdhulp/JGZ". */
export const withinSentence = (label: string): string =>
	label.charAt(0).toLowerCase() + label.slice(1);

/** Section 1.1. */
export const kernbegripLabels = {
	inclusie: 'Inclusie',
	'gepersonaliseerd-leren': 'Gepersonaliseerd leren',
	'interprofessionele-samenwerking': 'Interprofessionele samenwerking in teams',
	'meervoudige-talentontwikkeling': 'Meervoudige talentontwikkeling',
	'rijke-dagarrangementen': 'Rijke dagarrangementen',
	'kindnabije-zorg': 'Kindnabije zorg'
} as const;
export type Kernbegrip = keyof typeof kernbegripLabels;
export const kernbegrippen = keysOf(kernbegripLabels);

/** Section 4, Praktijk en innovatie B. */
export const themeLabels = {
	'anders-organiseren': 'Anders leren, anders werken en anders organiseren',
	dagarrangementen: 'Rijke dagarrangementen: onderwijs, sport, muziek, cultuur',
	'ontwikkellijn-0-6': 'Doorgaande ontwikkellijn 0-6 jaar',
	achterstandswijken: 'Kindcentra in achterstandswijken',
	leiderschap: 'Leiderschap in IKC',
	'jeugdhulp-in-kindcentra': 'Aansluiting van jeugdhulp/JGZ in kindcentra'
} as const;
export type Theme = keyof typeof themeLabels;
export const themes = keysOf(themeLabels);

/** Sections 3 and 4: five domains, and communication as a programme block of its own. */
export const domainLabels = {
	'kinderen-en-ouders': 'Kinderen en ouders',
	kwaliteit: 'Kwaliteit',
	praktijk: 'Praktijk en innovatie',
	professionalisering: 'Professionalisering',
	draagvlak: 'Verbinding en draagvlak',
	communicatie: 'Communicatie'
} as const;
export type Domain = keyof typeof domainLabels;
export const domains = keysOf(domainLabels);

/** Section 2.2. */
export const focusGroupLabels = {
	pionier: 'Pionier',
	'early-adapter': 'Early adapter',
	mainstream: 'Mainstream'
} as const;
export type FocusGroup = keyof typeof focusGroupLabels;
export const focusGroups = keysOf(focusGroupLabels);

/** Section 4, Praktijk en innovatie A4. */
export const borgingFunctionLabels = {
	advies: 'Advies',
	ondersteuning: 'Ondersteuning',
	kennisontwikkeling: 'Kennisontwikkeling',
	kennisdeling: 'Kennisdeling'
} as const;
export type BorgingFunction = keyof typeof borgingFunctionLabels;
export const borgingFunctions = keysOf(borgingFunctionLabels);

/** Taskforce samenwerking onderwijs en kinderopvang, 2017 (not in the programme). */
export const cooperationModelLabels = {
	'stand-alone': 'Stand-alone',
	'face-to-face': 'Face-to-face',
	'hand-in-hand': 'Hand-in-hand',
	'all-in-one': 'All-in-one',
	'ontwikkel-en-leercentrum': 'Ontwikkel- en leercentrum'
} as const;
export type CooperationModel = keyof typeof cooperationModelLabels;
export const cooperationModels = keysOf(cooperationModelLabels);

/** Phase of a kindcentrum (own wording). */
export const phaseLabels = {
	initiatief: 'Initiatief',
	'in-ontwikkeling': 'In ontwikkeling',
	actief: 'Actief',
	gestopt: 'Gestopt'
} as const;
export type Phase = keyof typeof phaseLabels;
export const phases = keysOf(phaseLabels);
