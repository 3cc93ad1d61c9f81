/**
 * The access matrix: who gets through each form action and each endpoint that changes something,
 * and which record a route with a parameter is asked for. `access.matrix.test.ts` finds the
 * actions, endpoints and pages in the files and asks each of them as every person; what has no
 * row here fails, and so does a row for what is gone.
 */
import { lastChangeId } from '#lib/audit/queries.server.ts';
import { PASSWORD } from '#lib/accounts/fixtures.server.ts';
import { persons, type Person, type World } from './access.world.ts';

type Input = Record<string, string | string[]>;
interface Row {
	/** Who gets through; the others must be refused, without a trace in the store. */
	may: readonly Person[];
	/** What is sent. It must be right: a refusal of the input would hide one of the right. */
	form?: Input | ((world: World) => Input);
	/** For endpoints that take JSON instead of a form. */
	json?: unknown;
	params?: (world: World) => Record<string, string>;
}

const everyone = persons;
const accounts: Person[] = ['own', 'other', 'leader', 'board', 'admin'];
const leader: Person[] = ['leader'];
const managers: Person[] = ['leader', 'admin'];

/** Who writes drafts in the area of a record. */
const writers: Person[] = ['own', 'leader'];
const scan = '/(werk)/werkplek/regio-scan/[round]';
const tourReaders: Person[] = ['own', 'leader', 'board'];
const tourPages = Object.fromEntries(
	['', '/presenteren', '/spreker', '/hand-out', '/presentatie.pptx'].map((part) => [
		`/regiotour/[slug]${part}`,
		{ params: (w: World) => ({ slug: w.tour.slug }), may: tourReaders }
	])
);

const plan = '/(werk)/werkplek/actieplannen/[id]';
const planId = (w: World) => ({ id: w.draft.id });

/** An example plan that the board adopted; drafts are the matter of the tests of the plans. */
const adoptedPlan = { area: 'zeeland', year: '2026' };

/** Pages and reads with a parameter: a record in the area of `own`, and who may see it. */
export const subjects: Record<string, Pick<Row, 'params'> & { may?: readonly Person[] }> = {
	...tourPages,
	'/r/[code]/[[scene]]': {
		params: (w) => ({ code: w.tour.code, scene: '2' }),
		may: tourReaders
	},
	'/(werk)/werkplek/regiotour/[id]': {
		params: (w) => ({ id: w.tour.id }),
		may: tourReaders
	},
	// Its files are in no store in memory: who may see them, photos.test.ts asks.
	'/media/[name]': { params: (w) => ({ name: `${w.photos.practice.mediaId}-480.webp` }), may: [] },
	[plan]: { params: planId, may: ['leader'] },
	[`${plan}/zoeken.json`]: { params: planId, may: ['leader'] },
	'/actieplannen/[area]/[year]': { params: () => adoptedPlan },
	'/actieplannen/[area]/[year]/afdrukken': { params: () => adoptedPlan },
	'/(werk)/werkplek/praktijken/[id]': {
		params: (w) => ({ id: w.drafts.practice.id }),
		may: ['own', 'leader']
	},
	'/(werk)/werkplek/kindcentra/[id]': {
		params: (w) => ({ id: w.drafts.kindcentrum.id }),
		may: ['own', 'leader']
	},
	'/(werk)/werkplek/bestuur/[id]': {
		params: (w) => ({ id: w.atBoard.id }),
		may: ['leader', 'board']
	},
	'/gemeenten/[code]': { params: () => ({ code: 'GM0014' }) },
	'/gebieden/[slug]': { params: () => ({ slug: 'groningen' }) },
	'/kindcentra/[slug]': { params: () => ({ slug: 'mondomijn-helmond' }) },
	'/kindcentra/[slug]/delen.png': { params: () => ({ slug: 'mondomijn-helmond' }) },
	'/praktijken/[slug]': { params: (w) => ({ slug: w.practiceSlug }) },
	'/praktijken/[slug]/delen.png': { params: (w) => ({ slug: w.practiceSlug }) },
	'/klopt-nog/[token]': { params: (w) => ({ token: w.reminderToken }) },
	'/melden/[sort]/[slug]': { params: () => ({ sort: 'kindcentra', slug: 'mondomijn-helmond' }) },
	'/herstel/[token]': { params: (w) => ({ token: w.resetToken }) },
	'/uitnodiging/[token]': { params: (w) => ({ token: w.invitationToken }) },
	'/(werk)/beheer/accounts/[id]': { params: (w) => ({ id: w.ids.own }) },
	'/(werk)/beheer/personen/[id]': { params: (w) => ({ id: w.changed.person.id }) },
	'/(werk)/beheer/gremia/[id]': { params: (w) => ({ id: w.changed.body.id }) },
	'/(werk)/beheer/werkgebieden/[id]': { params: (w) => ({ id: w.changed.workingArea.id }) },
	'/(werk)/beheer/bronnen/[id]': { params: (w) => ({ id: w.changed.source.id }) },
	'/(werk)/beheer/rondes/[id]': { params: (w) => ({ id: w.roundId }) },
	'/(werk)/werkplek/regio-scan/[round]/controle': { params: (w) => ({ round: w.roundId }) },
	...Object.fromEntries(
		['', '/bewijs', '/geschiedenis'].map((part) => [
			`${scan}/[area]${part}`,
			{ params: (w: World) => ({ round: w.roundId, area: 'groningen' }), may: writers }
		])
	)
};

/** Save, undo and restore of the page of one record, which `world` has changed once. */
function editor(
	route: string,
	may: readonly Person[],
	kind: keyof World['changed'],
	form: Input
): Record<string, Row> {
	const version = (w: World) => String(w.changed[kind].version);
	const change = (w: World) => String(w.changed[kind].change);
	return {
		[`${route}?/save`]: { may, form: (w) => ({ ...form, version: version(w) }) },
		[`${route}?/undo`]: { may, form: (w) => ({ change: change(w) }) },
		[`${route}?/restore`]: { may, form: (w) => ({ change: change(w), version: version(w) }) }
	};
}

const GRONINGEN = { lon: '6.566', lat: '53.219', place: 'Groningen' };

/** Everything that can be done to a draft of a practice or kindcentrum in the area of `own`. */
function workItem(folder: string, kind: keyof World['drafts'], name: string): Record<string, Row> {
	const route = `/(werk)/werkplek/${folder}/[id]`;
	const change = (w: World) => String(lastChangeId(w.db, kind, w.drafts[kind].id));
	const writes: Person[] = ['own'];
	const reason = { reason: 'Omdat het moet.' };
	return {
		[`/(werk)/werkplek/${folder}/nieuw?/default`]: {
			may: writes,
			form: { name: 'Een naam', ...GRONINGEN }
		},
		[`PATCH ${route}`]: { may: writes, json: { version: 1, fields: { [name]: 'Een naam' } } },
		[`${route}?/save`]: {
			may: writes,
			form: { [name]: 'Een naam', version: '1', ...GRONINGEN }
		},
		[`${route}?/restore`]: { may: writes, form: (w) => ({ change: change(w), version: '1' }) },
		[`${route}?/source`]: {
			may: writes,
			form: { sourceTitle: 'Een pagina', publisher: '', url: 'https://voorbeeld.nl/pagina' }
		},
		[`POST ${route}/fotos`]: {
			may: writes,
			json: 'no picture',
			params: (w) => ({ id: w.drafts[kind].id })
		},
		[`${route}?/photo`]: {
			may: writes,
			form: (w) => ({
				...{ photo: w.photos[kind].id, alt: 'Een tafel', credit: '', consent: 'yes' },
				...{ focalX: '0.5', focalY: '0.5' }
			})
		},
		[`${route}?/removePhoto`]: { may: writes, form: (w) => ({ photo: w.photos[kind].id }) },
		[`${route}?/submit`]: { may: writes },
		[`${route}?/withdraw`]: { may: writes },
		[`${route}?/revise`]: { may: writes },
		[`${route}?/confirm`]: { may: ['own', 'leader'] },
		[`${route}?/archive`]: { may: ['own', 'leader'], form: { replacedBy: '' } },
		[`${route}?/unarchive`]: { may: ['own', 'leader'] },
		[`${route}?/publish`]: { may: leader },
		[`${route}?/return`]: { may: leader, form: reason },
		[`${route}?/offline`]: { may: leader, form: reason },
		[`${route}?/online`]: { may: leader }
	};
}

const tour = '/(werk)/werkplek/regiotour/[id]';
const account = '/(werk)/beheer/accounts/[id]';
const tourMakers: Person[] = ['own', 'leader'];

/** Everything that can be done in the editor of a plan of which `own` has only one area. */
const aboutGoal = (more: Input) => (w: World) => ({ kind: 'goal', key: w.draft.goalKey, ...more });
const planEditor: Record<string, Row> = {
	[`PATCH ${plan}`]: {
		may: leader,
		params: planId,
		json: { do: 'plan', version: 1, fields: { summary: 'Woorden' } }
	},
	...Object.fromEntries(
		Object.entries({
			add: { kind: 'goal', title: 'Doel' },
			save: aboutGoal({ version: '1', title: 'Doel' }),
			archive: aboutGoal({}),
			unarchive: aboutGoal({}),
			move: aboutGoal({ by: '1' }),
			summary: { version: '1', summary: 'Woorden' },
			step: { step: 'consult' },
			revise: {},
			progress: {
				id: 'voortgang-1',
				kind: 'action',
				key: 'geheim-actie-1',
				state: 'busy',
				note: ''
			}
		}).map(([name, form]) => [`${plan}?/${name}`, { may: leader, params: planId, form }])
	)
};

/** By route, `?/` and action; or method, space and route. */
export const rows: Record<string, Row> = {
	'/inloggen?/default': {
		may: everyone,
		form: { email: 'own@voorbeeld.nl', password: PASSWORD }
	},
	'/inloggen/code?/default': { may: everyone, form: { code: '000000' } },
	'/inloggen/tweestaps?/confirm': { may: everyone, form: { code: '000000' } },
	'/inloggen/tweestaps?/later': { may: everyone },
	'/uitloggen?/default': { may: everyone },
	'/herstel?/default': { may: everyone, form: { email: 'niemand@voorbeeld.nl' } },
	'/herstel/[token]?/default': { may: everyone, form: { password: 'vijf losse blauwe woorden' } },
	'/uitnodiging/[token]?/default': {
		may: everyone,
		form: { password: 'vijf losse blauwe woorden' }
	},

	'/(werk)/account?/password': {
		may: accounts,
		form: { current: PASSWORD, password: 'vijf losse blauwe woorden' }
	},
	'/(werk)/account?/codes': { may: accounts },
	'/(werk)/account?/twoFactorOff': { may: ['own', 'other'] },
	'/(werk)/account?/end': { may: accounts, form: { id: 'geen-sessie' } },
	'/(werk)/account?/endAll': { may: accounts },
	'/(werk)/account/tweestaps?/confirm': { may: accounts, form: { code: '000000' } },

	'/(werk)/beheer/accounts?/invite': {
		may: managers,
		form: {
			...{ name: 'Nieuw', email: 'nieuw@voorbeeld.nl', role: 'ambassador' },
			...{ areaIds: ['PV20'], firstDay: '2026-01-01' }
		}
	},
	...editor(account, managers, 'account', {
		...{ name: 'Andere naam', email: 'own@voorbeeld.nl', role: 'ambassador' }
	}),
	[`${account}?/disable`]: { may: managers },
	[`${account}?/enable`]: { may: managers },
	[`${account}?/resetTwoFactor`]: { may: managers },
	[`${account}?/grant`]: { may: managers, form: { areaId: 'PV22', firstDay: '2026-01-01' } },
	[`${account}?/end`]: {
		may: managers,
		form: (w) => ({ scope: w.scope.id, version: String(w.scope.version), lastDay: '2030-01-01' })
	},
	[`${account}?/handOver`]: {
		may: managers,
		form: (w) => ({ to: w.ids.other, areaIds: ['PV20'], firstDay: '2030-01-01' })
	},
	[`${account}?/link`]: { may: managers },
	[`${account}?/erase`]: { may: managers },
	'/(werk)/beheer/voorbeeldgegevens?/on': { may: managers },
	'/(werk)/beheer/voorbeeldgegevens?/off': { may: managers },

	...editor('/(werk)/beheer/personen/[id]', leader, 'person', {
		...{ visibility: 'public', publicGround: 'openbare rol in programma 2018' }
	}),
	'/(werk)/beheer/personen/[id]?/object': { may: leader, form: { objects: 'yes', reason: '' } },
	'/(werk)/beheer/personen/[id]?/erase': { may: leader },
	...editor('/(werk)/beheer/gremia/[id]', leader, 'body', { name: 'Raad', description: 'Advies' }),
	...editor('/(werk)/beheer/werkgebieden/[id]', leader, 'workingArea', {
		...{ name: 'Noordoost', areaIds: ['PV20', 'PV21', 'PV22'] }
	}),
	...editor('/(werk)/beheer/bronnen/[id]', leader, 'source', { title: 'Andere titel' }),
	'/(werk)/beheer/bronnen/nieuw?/default': {
		may: leader,
		form: { kind: 'public', title: 'Een bron' }
	},

	'/klopt-nog/[token]?/default': { may: everyone },
	'/praktijken/voorstellen?/default': {
		may: everyone,
		form: { title: 'Samen eten', place: 'Helmond', text: 'Iedereen eet samen.', url: '' }
	},
	'/melden/[sort]/[slug]?/default': { may: everyone, form: { text: 'Het heet anders.', url: '' } },
	'/(werk)/werkplek/voorstellen?/accept': {
		may: ['own'],
		form: (w) => ({ id: w.suggestion.id, version: '1' })
	},
	'/(werk)/werkplek/voorstellen?/dismiss': {
		may: ['own', 'leader'],
		form: (w) => ({ id: w.suggestion.id, version: '1', reason: 'Dit hoort hier niet.' })
	},

	...workItem('praktijken', 'practice', 'title'),
	...workItem('kindcentra', 'kindcentrum', 'name'),
	'/(werk)/werkplek/bestuur/[id]?/decide': {
		may: ['board'],
		form: (w) => ({
			...{ number: String(w.atBoard.number), version: String(w.atBoard.version) },
			...{ outcome: 'adopt', reasons: '' }
		})
	},

	'/(werk)/werkplek/actieplannen?/create': {
		may: leader,
		form: (w) => ({ workingAreaId: w.draft.workingAreaId, year: '2098' })
	},
	...planEditor,
	'/(werk)/beheer/rondes?/default': {
		may: leader,
		form: { title: 'Najaar 2098', referenceDate: '2098-10-01', dueOn: '2098-11-01' }
	},
	...editor('/(werk)/beheer/rondes/[id]', leader, 'round', {
		...{ title: 'Voorjaar 2099', referenceDate: '2099-04-02', dueOn: '2099-05-02' }
	}),
	'/(werk)/beheer/rondes/[id]?/step': { may: leader, form: { step: 'close' } },
	'/(werk)/beheer/rondes/[id]?/carry': { may: leader },
	'PUT /(werk)/werkplek/regio-scan/cel': {
		may: writers,
		json: (w: World) => ({
			...{ entryId: 'entry-0000002', id: w.cellId, version: 1, fields: { stage: 3 } }
		})
	},
	'/(werk)/werkplek/regio-scan?/confirm': { may: writers, form: (w) => ({ id: w.cellId }) },
	'/(werk)/werkplek/regio-scan?/unconfirm': { may: writers, form: (w) => ({ id: w.cellId }) },
	[`${scan}/[area]?/practice`]: {
		may: ['own'],
		form: {
			...{ title: 'Een praktijk', summary: 'Samen eten en spelen', kindcentrumId: '' },
			...{ sourceUrl: 'https://voorbeeld.nl/praktijk', sourceTitle: 'Website', sectors: ['po'] }
		}
	},
	[`${scan}/[area]?/submit`]: { may: writers, form: (w) => ({ id: w.cellId }) },
	[`${scan}/[area]?/withdraw`]: { may: writers, form: (w) => ({ id: w.cellId }) },
	[`${scan}/[area]?/unconfirm`]: { may: writers, form: (w) => ({ id: w.cellId }) },
	[`${scan}/controle?/adopt`]: { may: leader, form: (w) => ({ id: w.cellId }) },
	[`${scan}/controle?/undo`]: { may: leader, form: (w) => ({ id: w.cellId }) },
	[`${scan}/controle?/return`]: {
		may: leader,
		form: (w) => ({ id: w.cellId, reason: 'Noem ook de gemeenten.' })
	},

	'/(werk)/werkplek/regiotour?/create': {
		may: ['own', 'other', 'leader'],
		form: { areaId: 'PV20', title: 'Een tour' }
	},
	[`${tour}?/tour`]: {
		may: tourMakers,
		form: (w) => ({ title: 'Titel', summary: 'Zin', version: String(w.tour.version) })
	},
	[`${tour}?/status`]: {
		may: tourMakers,
		form: (w) => ({ status: 'published', version: String(w.tour.version) })
	},
	[`${tour}?/removeTour`]: {
		may: tourMakers,
		form: (w) => ({ version: String(w.tour.version) })
	},
	[`${tour}?/restoreTour`]: { may: tourMakers },
	[`${tour}?/stop`]: {
		may: tourMakers,
		form: (w) => ({
			...{ stopId: w.tour.stopId, version: '1' },
			purpose: 'Doel',
			date: '',
			host: ''
		})
	},
	[`${tour}?/scene`]: {
		may: tourMakers,
		form: (w) => ({
			id: w.tour.sceneId,
			version: '1',
			title: 'Titel',
			notes: '',
			targetSeconds: ''
		})
	},
	[`${tour}?/add`]: {
		may: tourMakers,
		form: (w) => ({ stopId: w.tour.stopId, kind: 'accessRight' })
	},
	[`${tour}?/move`]: { may: tourMakers, form: (w) => ({ id: w.tour.sceneId, by: '1' }) },
	[`${tour}?/duplicate`]: { may: tourMakers, form: (w) => ({ id: w.tour.sceneId }) },
	[`${tour}?/remove`]: { may: tourMakers, form: (w) => ({ id: w.tour.sceneId }) },
	[`${tour}?/confirm`]: { may: tourMakers, form: (w) => ({ id: w.tour.sceneId }) },
	[`${tour}?/repin`]: { may: tourMakers, form: (w) => ({ id: w.tour.chartId }) },
	[`${tour}?/toPlan`]: {
		// own does not work in all areas of the plan
		may: leader,
		form: (w) => ({ id: w.tour.pledgeId, goal: w.tour.goal })
	},
	[`${tour}?/moveTo`]: {
		may: tourMakers,
		form: (w) => ({ id: w.tour.sceneId, stopId: w.tour.stopId, before: '' })
	},
	[`${tour}?/resolve`]: {
		may: tourMakers,
		form: (w) => ({
			...{ id: w.tour.sceneId, version: '1', title: 'Titel', notes: '', targetSeconds: '' },
			content: JSON.stringify({ kind: 'accessRight' })
		})
	},
	[`${tour}?/restore`]: { may: tourMakers, form: (w) => ({ id: w.tour.takenOut.scene }) },
	[`${tour}?/restoreStop`]: { may: tourMakers, form: (w) => ({ id: w.tour.takenOut.stop }) },
	[`${tour}?/addStop`]: {
		may: tourMakers,
		form: { place: 'Venlo', date: '', host: '', purpose: 'Doel' }
	},
	[`${tour}?/moveStop`]: { may: tourMakers, form: (w) => ({ stopId: w.tour.stopId, by: '1' }) },
	[`${tour}?/removeStop`]: { may: tourMakers, form: (w) => ({ stopId: w.tour.stopId }) },
	[`${tour}?/pledge`]: {
		may: tourMakers,
		form: (w) => ({
			...{ stopId: w.tour.stopId, organisation: 'Een school' },
			promise: 'Iets',
			dueOn: ''
		})
	}
};

/** Words that stand in records not everyone may read: no page or read may show them to others. */
export const secrets: { words: string; may: readonly Person[] }[] = [
	{ words: 'GEHEIM-oordeel', may: ['own', 'leader'] },
	{ words: 'GEHEIM-voorstel', may: ['own', 'leader'] },
	{ words: 'GEHEIM-praktijk', may: ['own', 'leader'] },
	{ words: 'GEHEIM-centrum', may: ['own', 'leader'] },
	{ words: 'GEHEIM-besluit', may: ['leader', 'board'] },
	// The board reads the history of all plans (domain.md, Rights).
	{ words: 'GEHEIM-plan', may: ['leader', 'board'] },
	{ words: 'GEHEIM-actie', may: ['leader', 'board'] },
	{ words: 'GEHEIM-tour', may: ['own', 'leader', 'board'] },
	{ words: 'GEHEIM-notitie', may: ['own', 'leader', 'board'] },
	{ words: 'GEHEIM-bezwaar', may: managers },
	{ words: 'GEHEIM-intern', may: accounts },
	{ words: 'own@voorbeeld.nl', may: ['own', 'leader', 'admin'] },
	{ words: 'board@voorbeeld.nl', may: ['board', 'leader', 'admin'] }
];
