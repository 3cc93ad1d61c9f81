import { roleLabels, type Role } from '#lib/accounts/accounts.ts';
import type { FieldWords, RecordWords } from '#lib/audit/words.ts';
import { evidenceLevelLabels } from '#lib/kindcentra/evidenceLevel.ts';
import { sayWhere } from '#lib/kindcentra/sayWhere.ts';
import { practiceKindLabels } from '#lib/kindcentra/kindcentra.ts';
import { statusLabels } from '#lib/kindcentra/workflow.ts';
import {
	cooperationModelLabels,
	focusGroupLabels,
	kernbegripLabels,
	phaseLabels,
	sectorLabels,
	themeLabels
} from '#lib/programme/vocabulary.ts';
import { planKeyNames, planRecordKinds } from '#lib/plans/words.ts';
import { roundStateLabels } from '#lib/scan/rounds.ts';
import { assessmentWords } from '#lib/scan/words.ts';
import { OWN_SOURCE } from '#lib/sources/sources.ts';
import {
	saySceneContent,
	sceneFieldLabels,
	stopFieldLabels,
	tourFieldLabels
} from '#lib/tours/words.ts';
import { tourStatusLabels, type TourStatus } from '#lib/tours/tours.ts';

interface RecordKind {
	/** What one is called in the log. */
	label: string;
	/** What several are called. */
	many: string;
	/** What stands before its name, where that is not the label: "Toewijzing aan" an account. */
	named?: string;
	/** What is said of the first entry of one, where "toegevoegd" is not it; nothing where the name says it all. */
	begun?: string;
	/** Says nothing beside what it was done with. */
	aside?: boolean;
	/** Where it is shown to whoever works here. */
	href?: (id: string) => string;
	/** Dutch labels of the fields that a reader of the history sees, in order. */
	fields: Record<string, string>;
	/** How values are said that need more than a name. */
	say?: FieldWords['say'];
	begins?: FieldWords['begins'];
	/** What was done, in the words of its button. */
	acts?: FieldWords['acts'];
}

/** What is not kept in an archive that one can open. */
const takenAway = (action: string): string | undefined =>
	({ archive: 'weggehaald', unarchive: 'teruggezet' })[action];

/** Of a practice and a kindcentrum: taken back before it was published is not offline. */
const itemActs: FieldWords['acts'] = (action, after) => {
	if (action === 'submit') return 'ter controle gestuurd';
	if (action === 'archive') return 'naar het archief';
	return action === 'withdraw' && after?.['status'] === 'concept' ? 'teruggehaald' : undefined;
};

/** What a practice and a kindcentrum tell alike. */
const itemFields = {
	organisations: 'Organisaties',
	contactRole: 'Contact (functie)',
	contactOrganisation: 'Contact (organisatie)',
	sectors: 'Sectoren',
	kernbegrippen: 'Kernbegrippen',
	themes: 'Thema’s',
	focusGroup: 'Focusgroep',
	website: 'Website',
	links: 'Links',
	sourceId: 'Bron',
	status: 'Status',
	returnReason: 'Waarom teruggegeven',
	confirmedOn: 'Gecontroleerd op',
	reviewOn: 'Opnieuw nakijken op',
	offlineReason: 'Waarom offline',
	replacedBy: 'Vervangen door'
};

const sayPlace: FieldWords['say'] = (field, value, names) =>
	field === 'where' ? sayWhere(value, names) : undefined;

/** Every kind of record that has a history, by its name there. A new kind is one entry. */
export const records: Record<string, RecordKind> = {
	account: {
		label: 'Account',
		many: 'accounts',
		href: (id) => `/beheer/accounts/${id}`,
		fields: { name: 'Naam', email: 'E-mailadres', role: 'Rol', disabledAt: 'Geblokkeerd sinds' },
		// Some roles are called like states of a plan.
		say: (field, value) => (field === 'role' ? roleLabels[value as Role] : undefined)
	},
	accountScope: {
		label: 'Toegewezen gebied',
		many: 'toegewezen gebieden',
		named: 'Toewijzing aan',
		begun: '',
		fields: { areaId: 'Gebied', firstDay: 'Eerste dag', lastDay: 'Laatste dag' }
	},
	person: {
		label: 'Persoon',
		many: 'personen',
		href: (id) => `/beheer/personen/${id}`,
		fields: {
			name: 'Naam',
			nameInSource: 'Andere spelling in de bron',
			visibility: 'Zichtbaarheid',
			publicGround: 'Grond voor openbaarheid',
			objectedAt: 'Bezwaar sinds'
		}
	},
	body: {
		label: 'Gremium',
		many: 'gremia',
		href: (id) => `/beheer/gremia/${id}`,
		fields: { name: 'Naam', description: 'Waar het voor is' }
	},
	workingArea: {
		label: 'Werkgebied',
		many: 'werkgebieden',
		href: (id) => `/beheer/werkgebieden/${id}`,
		fields: { name: 'Naam', areaIds: 'Gebieden' }
	},
	source: {
		label: 'Bron',
		many: 'bronnen',
		href: (id) => `/beheer/bronnen/${id}`,
		fields: {
			title: 'Titel',
			publisher: 'Uitgever',
			url: 'Adres',
			term: 'Periode',
			licence: 'Licentie',
			credit: 'Naamsvermelding'
		}
	},
	suggestion: {
		label: 'Voorstel van een bezoeker',
		many: 'voorstellen van bezoekers',
		href: () => '/werkplek/voorstellen',
		fields: {
			status: 'Status',
			title: 'Naam',
			text: 'Wat er staat',
			url: 'Adres',
			reason: 'Reden'
		}
	},
	scanRound: {
		label: 'Ronde',
		many: 'rondes',
		href: (id) => `/beheer/rondes/${id}`,
		fields: {
			title: 'Naam',
			state: 'Status',
			referenceDate: 'Peildatum',
			dueOn: 'Indienen tot en met'
		}
	},
	tour: {
		label: 'Regiotour',
		many: 'regiotours',
		href: (id) => `/werkplek/regiotour/${id}`,
		fields: tourFieldLabels,
		say: (field, value) => (field === 'status' ? tourStatusLabels[value as TourStatus] : undefined),
		acts: (action) =>
			({ publish: 'openbaar gemaakt', withdraw: 'besloten gemaakt' })[action] ?? takenAway(action)
	},
	tourStop: {
		label: 'Stop van een regiotour',
		many: 'stops van een regiotour',
		fields: stopFieldLabels,
		acts: takenAway
	},
	tourScene: {
		label: 'Scène van een regiotour',
		many: 'scènes van een regiotour',
		fields: sceneFieldLabels,
		say: saySceneContent(),
		acts: takenAway
	},
	tourPledge: {
		label: 'Toezegging',
		many: 'toezeggingen',
		fields: { organisation: 'Organisatie', promise: 'Toezegging', dueOn: 'Uiterlijk' }
	},
	practice: {
		label: 'Praktijk',
		many: 'praktijken',
		href: (id) => `/werkplek/praktijken/${id}`,
		say: sayPlace,
		acts: itemActs,
		fields: {
			title: 'Naam',
			kind: 'Soort',
			summary: 'In het kort',
			description: 'Wat gebeurt er',
			where: 'Plaats',
			whyItWorks: 'Waarom het werkt',
			forWhom: 'Voor wie',
			conditions: 'Wat er nodig is',
			evidenceLevel: 'Hoe zeker',
			evidenceReason: 'Waarop gebaseerd',
			periodFrom: 'Sinds',
			periodTo: 'Tot',
			...itemFields
		}
	},
	kindcentrum: {
		label: 'Kindcentrum',
		many: 'kindcentra',
		href: (id) => `/werkplek/kindcentra/${id}`,
		say: sayPlace,
		acts: itemActs,
		fields: {
			name: 'Naam',
			summary: 'In het kort',
			description: 'Meer over dit kindcentrum',
			where: 'Plaats',
			cooperationModel: 'Samenwerkingsmodel',
			phase: 'Fase',
			brin: 'BRIN',
			brinSite: 'Vestiging',
			lrkNumbers: 'LRK-nummers',
			...itemFields
		}
	},
	photo: {
		label: 'Foto',
		many: 'foto’s',
		acts: takenAway,
		fields: {
			alt: 'Wat er te zien is',
			credit: 'Maker',
			consent: 'Toestemming',
			focalX: 'Midden, van links',
			focalY: 'Midden, van boven'
		}
	},
	exampleData: {
		label: 'Voorbeeldgegevens',
		many: 'voorbeeldgegevens',
		named: '',
		begun: 'aangezet',
		fields: {},
		acts: takenAway
	},
	...planRecordKinds,
	assessment: {
		label: 'Oordeel',
		many: 'oordelen',
		// The cell was there already.
		begun: 'begonnen',
		fields: assessmentWords.labels,
		say: assessmentWords.say,
		begins: assessmentWords.begins
	}
};

/** Dutch names of values that are keys. */
const keyNames: Record<string, string> = {
	...sectorLabels,
	...kernbegripLabels,
	...themeLabels,
	...focusGroupLabels,
	...phaseLabels,
	...cooperationModelLabels,
	...evidenceLevelLabels,
	...practiceKindLabels,
	...statusLabels,
	[OWN_SOURCE]: 'eigen invoer',
	point: 'op één plaats',
	address: 'op het adres',
	place: 'in de plaats',
	area: 'in het gebied',
	...roundStateLabels,
	...planKeyNames,
	internal: 'alleen voor accounts',
	public: 'openbaar'
};

/** How to say the fields and values of a kind of record; `names` are those of ids on the page. */
export const wordsOf =
	(names: Record<string, string> = {}) =>
	(entity: string): FieldWords => ({
		labels: records[entity]?.fields ?? {},
		names: { ...keyNames, ...names },
		...(records[entity]?.say && { say: records[entity].say }),
		...(records[entity]?.acts && { acts: records[entity].acts }),
		...(records[entity]?.begins && { begins: records[entity].begins })
	});

/** How an entry is named, with its link, for lists of many records. */
export const recordOf = ({
	entity,
	entityId
}: {
	entity: string;
	entityId: string;
}): RecordWords => {
	const {
		label = entity,
		many = entity,
		named = label,
		begun,
		aside,
		href
	} = records[entity] ?? {};
	return { kind: label, many, named, begun, aside, href: href?.(entityId) ?? null };
};
