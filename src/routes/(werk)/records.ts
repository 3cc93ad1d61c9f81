import { roleLabels } from '#lib/accounts/accounts.ts';
import type { FieldWords } from '#lib/audit/words.ts';
import { planKeyNames, planRecordKinds } from '#lib/plans/words.ts';

interface RecordKind {
	/** What one is called in the log. */
	label: string;
	/** Where it is shown to whoever works here. */
	href?: (id: string) => string;
	/** Dutch labels of the fields that a reader of the history sees, in order. */
	fields: Record<string, string>;
}

/** Every kind of record that has a history, by its name there. A new kind is one entry. */
export const records: Record<string, RecordKind> = {
	account: {
		label: 'Account',
		href: (id) => `/beheer/accounts/${id}`,
		fields: { name: 'Naam', email: 'E-mailadres', role: 'Rol', disabledAt: 'Geblokkeerd sinds' }
	},
	accountScope: {
		label: 'Werkgebied van een account',
		fields: { areaId: 'Gebied', firstDay: 'Eerste dag', lastDay: 'Laatste dag' }
	},
	person: {
		label: 'Persoon',
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
		href: (id) => `/beheer/gremia/${id}`,
		fields: { name: 'Naam', description: 'Waar het voor is' }
	},
	workingArea: {
		label: 'Werkgebied',
		href: (id) => `/beheer/werkgebieden/${id}`,
		fields: { name: 'Naam', areaIds: 'Gebieden' }
	},
	source: {
		label: 'Bron',
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
		fields: { name: 'Naam', status: 'Status', opensOn: 'Opent op', closesOn: 'Sluit op' }
	},
	tour: {
		label: 'Regiotour',
		href: (id) => `/werkplek/regiotour/${id}`,
		fields: { title: 'Titel', summary: 'Samenvatting', status: 'Status' }
	},
	tourStop: {
		label: 'Stop van een regiotour',
		fields: { place: 'Plaats', date: 'Datum', host: 'Gastheer', purpose: 'Doel' }
	},
	tourScene: {
		label: 'Scène van een regiotour',
		fields: {
			title: 'Titel',
			content: 'Inhoud',
			notes: 'Notities',
			targetSeconds: 'Streeftijd in seconden',
			position: 'Plaats in de stop'
		}
	},
	tourPledge: {
		label: 'Toezegging',
		fields: { organisation: 'Organisatie', promise: 'Toezegging', dueOn: 'Uiterlijk' }
	},
	...planRecordKinds,
	assessment: {
		label: 'Oordeel',
		fields: {
			coverage: 'Beoordeeld',
			stage: 'Stadium',
			strength: 'Sterkte',
			certainty: 'Zekerheid',
			rationale: 'Onderbouwing',
			evidence: 'Bewijs',
			status: 'Status'
		}
	}
};

/** Dutch names of values that are keys. */
const keyNames: Record<string, string> = {
	...roleLabels,
	...planKeyNames,
	internal: 'alleen voor accounts',
	public: 'openbaar'
};

/** How to say the fields and values of a kind of record; `names` are those of ids on the page. */
export const wordsOf =
	(names: Record<string, string> = {}) =>
	(entity: string): FieldWords => ({
		labels: records[entity]?.fields ?? {},
		names: { ...keyNames, ...names }
	});

/** Kind and link of an entry, for lists of many records. */
export const recordOf = ({ entity, entityId }: { entity: string; entityId: string }) => ({
	kind: records[entity]?.label ?? entity,
	href: records[entity]?.href?.(entityId) ?? null
});
