import { eq } from 'drizzle-orm';
import { visitor, type Actor, type Role, type Viewer } from '#lib/accounts/accounts.ts';
import { inviteAccount, updateAccount } from '#lib/accounts/commands.server.ts';
import { makeAccount } from '#lib/accounts/fixtures.server.ts';
import { issueLink } from '#lib/accounts/links.server.ts';
import { listScopes } from '#lib/accounts/queries.server.ts';
import { openSession, readSession, type Session } from '#lib/accounts/sessions.server.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { updateWorkingArea } from '#lib/areas/commands.server.ts';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import { viewerOf } from '#lib/areas/viewer.server.ts';
import { lastChangeId } from '#lib/audit/queries.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import type { Outcome } from '#lib/db/outcome.ts';
import { createKindcentrum, createPractice } from '#lib/kindcentra/commands.server.ts';
import { addPhoto } from '#lib/kindcentra/photos.server.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { practices } from '#lib/kindcentra/tables.ts';
import { setObjection, updateBody, updatePerson } from '#lib/people/commands.server.ts';
import { listManagedBodies } from '#lib/people/manage.server.ts';
import { people } from '#lib/people/tables.ts';
import { sendReminders } from '#lib/reminders/reminders.server.ts';
import { saveAssessment } from '#lib/scan/commands.server.ts';
import { listRounds } from '#lib/scan/queries.server.ts';
import { createRound, stepRound } from '#lib/scan/round-commands.server.ts';
import { createSource, updateSource } from '#lib/sources/commands.server.ts';
import { placesNamed, suggestPractice } from '#lib/suggestions/commands.server.ts';
import { createPlan } from '#lib/plans/commands.server.ts';
import { createPart } from '#lib/plans/part-commands.server.ts';
import { addPledge, addScene, createTour } from '#lib/tours/commands.server.ts';
import { getTourById } from '#lib/tours/queries.server.ts';
import { removeScene, removeStop } from '#lib/tours/removal.server.ts';
import { shortCode } from '#lib/tours/shortLink.server.ts';
import { addStop } from '#lib/tours/stopCommands.server.ts';
import { planAtBoard } from './access.plan.ts';
import { draftPlan } from './access.draft.ts';
import { readEnvironment } from '../cli/environment.ts';
import { seedDatabase } from '../cli/seed.ts';

/** Who asks: `own` is an ambassador of the area of a record, `other` one of another area. */
export const persons = ['visitor', 'own', 'other', 'leader', 'board', 'admin'] as const;
export type Person = (typeof persons)[number];

const OWN_AREA = 'PV20';
const OTHER_AREA = 'PV31';

const value = <T>(outcome: Outcome<T>): T => {
	if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields ?? {})}`);
	return outcome.value;
};

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** A store with everything in it, an account of every kind, and records that not all may see. */
export async function makeWorld() {
	const db = memoryDatabase();
	const now = new Date();
	seedDatabase(db, readEnvironment({ EXAMPLE_DATA: 'on' }), now);
	const { sessions, viewers, actors, ids } = await makePersons(db, now);
	const changed = changeOnce(db, actors.leader, ids.own);

	setSecretNames(db, actors.leader, now);
	const round = value(
		createRound(db, actors.leader, {
			...{ title: 'Voorjaar 2099', referenceDate: '2099-04-01', dueOn: '2099-05-01' }
		})
	);
	const opened = value(stepRound(db, actors.leader, round.id, 'open'));
	const cellId = `${round.id}/${OWN_AREA}/po/inclusie`;
	value(
		saveAssessment(db, actors.own, {
			...{ entryId: 'entry-0000001', id: cellId, version: 0 },
			fields: { coverage: 'assessed', stage: 2, rationale: 'GEHEIM-oordeel in Groningen' }
		})
	);
	const made = value(createTour(db, actors.own, tourInput(db, viewers.leader)));
	const stored = getTourById(db, viewers.leader, made.id);
	const scene = stored?.scenes[0];
	const where = { lon: 6.566, lat: 53.219, place: 'Groningen' };
	const drafts = {
		practice: value(
			createPractice(db, actors.own, { title: 'GEHEIM-praktijk', where: { at: 'point', ...where } })
		),
		kindcentrum: value(createKindcentrum(db, actors.own, { name: 'GEHEIM-centrum', where }))
	};
	const picture = (letter: string) => ({ id: letter.repeat(32), width: 900, height: 600 });
	const photo = (kind: keyof typeof drafts, letter: string) =>
		value(addPhoto(db, actors.own, kind, drafts[kind].id, picture(letter)));
	const photos = { practice: photo('practice', 'a'), kindcentrum: photo('kindcentrum', 'b') };
	const draft = draftPlan(db, actors.leader);
	const invited = value(
		inviteAccount(db, actors.leader, {
			...{ name: 'Gast', email: 'gast@voorbeeld.nl', role: 'ambassador', scopes: [] }
		})
	);
	const atBoard = planAtBoard(db, actors.leader, ids.own, OWN_AREA);
	const suggestion = value(
		suggestPractice(
			db,
			{ ...actors.own, viewer: visitor },
			{
				...{ title: 'GEHEIM-voorstel', place: 'Groningen', text: 'Iets goeds.', url: null },
				hit: placesNamed('Groningen')[0]
			}
		)
	);
	const reminderToken = await remind(db, now);
	const [scope] = listScopes(db, viewers.leader, ids.own);
	const practice = listMapItems(db, visitor).find(({ kind }) => kind === 'practice');
	const pledge = value(
		addPledge(db, actors.own, scene?.stopId ?? '', {
			...{ organisation: 'Een school', promise: 'GEHEIM-toezegging', dueOn: '' }
		})
	);
	const takenOut = takeOutOfTour(db, actors.own, made.id, scene?.stopId ?? '');
	const plan = value(
		createPlan(db, actors.leader, { workingAreaId: 'groningen-friesland-drenthe', year: 2098 })
	);
	const goal = { title: 'GEHEIM-doel' };
	value(createPart(db, actors.leader, plan.id, 'goal', 'doel-00000001', goal));
	if (!stored || !scene || !scope || !practice) throw new Error('The world is not whole');
	return {
		...{ db, sessions, viewers, actors, ids, scope },
		changed: { ...changed, round: noteOf(db, 'scanRound', opened) },
		...{ roundId: round.id, cellId, practiceSlug: practice.slug, drafts, photos, draft },
		atBoard,
		suggestion,
		reminderToken,
		tour: {
			...{ id: made.id, slug: made.slug, version: made.version, code: shortCode(made.id) },
			...{ stopId: scene.stopId, sceneId: scene.id, pledgeId: pledge.id, takenOut },
			goal: `${plan.id}|doel-00000001`,
			chartId: stored.scenes.find(({ content }) => content.kind === 'chart')?.id ?? ''
		},
		resetToken: lastPart(issueLink(db, ids.other, 'reset', now)),
		invitationToken: lastPart(invited.path)
	};
}

/** Asks whether something in the area of `own` is still right; answers what stands in the mail. */
async function remind(db: Database, now: Date): Promise<string> {
	db.update(practices)
		.set({ reviewOn: '2026-01-01' })
		.where(eq(practices.slug, 'vng-proeftuin-noord-groningen'))
		.run();
	let text = '';
	await sendReminders(db, 'http://localhost:3000', now, (mail) => {
		text += mail.text;
		return Promise.resolve(true);
	});
	return /klopt-nog\/(\S+)/.exec(text)?.[1] ?? '';
}

const lastPart = (path: string) => path.split('/').at(-1) ?? '';

async function makePersons(db: Database, now: Date) {
	const scopes = (areaId: string) => [{ areaId, firstDay: '2020-01-01' }];
	const make = async (name: Person, role: Role, areaId?: string) => {
		const made = await makeAccount(db, role, now, { name, scopes: areaId ? scopes(areaId) : [] });
		const session = readSession(db, openSession(db, made.id, 'full', 'Test', now), now);
		const viewer = viewerOf(db, made, now);
		const actor: Actor = { viewer, now, requestId: `request-${name}` };
		return { id: made.id, session, viewer, actor };
	};
	const made = {
		own: await make('own', 'ambassador', OWN_AREA),
		other: await make('other', 'ambassador', OTHER_AREA),
		leader: await make('leader', 'leader'),
		board: await make('board', 'board'),
		admin: await make('admin', 'admin')
	};
	const pick = <K extends keyof typeof made.own>(key: K) =>
		Object.fromEntries(Object.entries(made).map(([name, of]) => [name, of[key]])) as Record<
			keyof typeof made,
			(typeof made.own)[K]
		>;
	return {
		ids: pick('id'),
		actors: pick('actor'),
		sessions: { visitor: null, ...pick('session') } satisfies Record<Person, Session | null>,
		viewers: { visitor, ...pick('viewer') } satisfies Record<Person, Viewer>
	};
}

/** What undo and restore need to know of a record that was changed. */
const noteOf = (
	db: Database,
	entity: string,
	{ id, version }: { id: string; version: number }
) => ({
	...{ id, version, change: lastChangeId(db, entity, id) }
});

/** One record of each kind with an editor, changed once, so that there is something to undo. */
function changeOnce(db: Database, leader: Actor, accountId: string) {
	const note = (entity: string, row: { id: string; version: number }) => noteOf(db, entity, row);
	const [person] = db.select().from(people).limit(1).all();
	const [body] = listManagedBodies(db, leader.viewer);
	const area = listWorkingAreas(db, leader.viewer).find(({ areaIds }) =>
		areaIds.includes(OWN_AREA)
	);
	const account = db.select().from(accounts).where(eq(accounts.id, accountId)).get();
	if (!person || !body || !area || !account) throw new Error('Nothing to change');
	const source = value(
		createSource(db, leader, 'public', {
			...{
				title: 'Bron',
				publisher: null,
				url: 'https://voorbeeld.nl',
				term: null,
				licence: null,
				credit: null
			}
		})
	);
	const { visibility, publicGround } = person;
	return {
		person: note(
			'person',
			value(
				updatePerson(db, leader, person.id, undefined, {
					...{ visibility, publicGround: `${publicGround ?? 'grond'}, nagekeken` }
				})
			)
		),
		body: note(
			'body',
			value(
				updateBody(db, leader, body.id, undefined, {
					...{ name: `${body.name} (nagekeken)`, description: body.description }
				})
			)
		),
		workingArea: note(
			'workingArea',
			value(
				updateWorkingArea(db, leader, area.id, undefined, {
					...{ name: 'Noordelijk', areaIds: [...area.areaIds] }
				})
			)
		),
		source: note(
			'source',
			value(
				updateSource(db, leader, source.id, undefined, {
					...{ title: 'Bron 2', publisher: null, url: 'https://voorbeeld.nl', term: null },
					...{ licence: null, credit: null }
				})
			)
		),
		account: note(
			'account',
			value(
				updateAccount(db, leader, account.id, account.version, {
					...{ name: 'Own', email: account.email, role: 'ambassador' }
				})
			)
		)
	};
}

/** Gives somebody who objected, and somebody who is internal, a name to look for. */
function setSecretNames(db: Database, leader: Actor, now: Date): void {
	const [, objects, internal] = db.select().from(people).all();
	if (!objects || !internal) throw new Error('Nobody to hide');
	const stamp = now.toISOString();
	const name = (id: string, to: string, visibility: 'public' | 'internal') =>
		db
			.update(people)
			.set({ name: to, visibility, updatedAt: stamp })
			.where(eq(people.id, id))
			.run();
	name(objects.id, 'GEHEIM-bezwaar', objects.visibility);
	name(internal.id, 'GEHEIM-intern', 'internal');
	value(setObjection(db, leader, objects.id, true, ''));
}

/** A scene and a stop that were in a tour: ids, for who puts them back. */
function takeOutOfTour(db: Database, own: Actor, tourId: string, stopId: string) {
	const welcome = { content: { kind: 'text' as const, text: 'Weg' }, title: null, notes: '' };
	const { id: scene } = value(addScene(db, own, stopId, welcome));
	value(removeScene(db, own, scene));
	const { id: stop } = value(
		addStop(db, own, tourId, { place: 'Venlo', date: '', host: '', purpose: 'Zien' })
	);
	value(removeStop(db, own, stop));
	return { scene, stop };
}

/** A tour that its maker alone and who may read all tours can see. */
function tourInput(db: Database, leader: Viewer) {
	const published = listRounds(db, leader).find(({ version }) => version !== null);
	if (!published?.version) throw new Error('No published round');
	const round = { roundId: published.id, roundVersion: published.version };
	return {
		...{ title: 'GEHEIM-tour', summary: 'Nog niet openbaar' },
		stops: [
			{
				...{ place: 'Groningen', lon: 6.56, lat: 53.22, areaId: OWN_AREA, purpose: 'Zien' },
				scenes: [
					{ content: { kind: 'text' as const, text: 'Welkom' }, notes: 'GEHEIM-notitie' },
					{
						content: {
							...{ kind: 'chart' as const, chart: 'stand' as const, areaId: OWN_AREA },
							...{ compareRoundId: null, question: '', ...round }
						},
						notes: ''
					}
				]
			}
		]
	};
}
