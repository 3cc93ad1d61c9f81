import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '#lib/accounts/accounts.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { changes } from '#lib/audit/tables.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedKindcentra } from '#lib/kindcentra/seed.server.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { contentFrom, emptyContent, moved } from './builder.ts';
import * as commands from './commands.server.ts';
import {
	getTourById,
	getTourBySlug,
	listRemovedTours,
	listTours,
	scenesOf,
	stopsOf,
	storedTour,
	type SceneRow
} from './queries.server.ts';
import {
	removeScene,
	removeStop,
	restoreScene,
	restoreStop,
	restoreTour
} from './removal.server.ts';
import { duplicateScene, moveScene, moveSceneTo } from './sceneOrder.server.ts';
import { addStop, moveStop } from './stopCommands.server.ts';
import type { SceneContent } from './scenes.ts';
import { templateOf } from './template.server.ts';

const now = new Date('2026-11-20T12:00:00Z');
const as = (role: Role, accountId: string, ...areaIds: string[]): Actor => ({
	viewer: { accountId, role, areaIds: new Set(areaIds) },
	...{ requestId: `request-${accountId}`, now }
});
const anna = as('ambassador', 'anna', 'oost-brabant', 'GM0794');
const bert = as('ambassador', 'bert', 'PV20');
const lena = as('leader', 'lena');
const board = as('board', 'bo');

let db: Database;
beforeAll(() => {
	db = memoryDatabase();
	for (const seed of [seedSources, seedAreas, seedPeople, seedKindcentra]) seed(db, now);
});
beforeEach(() => void db.$client.exec('begin'));
afterEach(() => void db.$client.exec('rollback'));

function make(actor = anna) {
	const template = templateOf(db, actor.viewer, 'oost-brabant');
	if (!template.ok) throw new Error(template.code);
	const made = commands.createTour(db, actor, template.value);
	if (!made.ok) throw new Error(made.code);
	return made.value;
}
const scenes = (tourId: string) => scenesOf(db, tourId);
const first = (tourId: string) => {
	const [scene] = scenes(tourId);
	if (!scene) throw new Error('No scenes');
	return scene;
};
const fields = (content: SceneContent, more: object = {}) => ({
	...{ title: '', notes: '', targetSeconds: '', content },
	...more
});

describe('a new tour', () => {
	it('is made from an area, with what there is: no round yet, so no chart', () => {
		const tour = make();
		expect(tour).toMatchObject({ status: 'concept', ownerId: 'anna', sourceId: 'eigen-invoer' });
		const kinds = scenes(tour.id).map(({ content }) => content.kind);
		expect(kinds[0]).toBe('opening');
		expect(kinds).not.toContain('chart');
		expect(kinds.filter((kind) => kind === 'practice')).toHaveLength(2);
	});

	it('is not made by the board, nor for an area that does not exist', () => {
		const template = templateOf(db, anna.viewer, 'oost-brabant');
		if (!template.ok) throw new Error();
		expect(commands.createTour(db, board, template.value)).toMatchObject({ code: 'forbidden' });
		expect(templateOf(db, anna.viewer, 'atlantis')).toMatchObject({ code: 'notFound' });
		expect(db.$client.prepare('select count(*) from tours').pluck().get()).toBe(0);
	});

	it('stands in the history in Dutch, scenes without a title too', () => {
		make();
		const labels = db
			.select()
			.from(changes)
			.where(eq(changes.entity, 'tourScene'))
			.all()
			.map(({ label }) => label);
		expect(labels).toContain('Opening met de route');
		for (const kind of ['opening', 'map', 'practice', 'question', 'accessRight'])
			expect(labels).not.toContain(kind);
	});

	it('gets an address of its own', () => {
		expect([make().slug, make().slug]).toEqual([
			'nieuwe-wethouders-oost-brabant',
			'nieuwe-wethouders-oost-brabant-2'
		]);
	});

	it('is for its maker and the leader only, until it is published', () => {
		const tour = make();
		expect(getTourById(db, bert.viewer, tour.id)).toBeUndefined();
		expect(getTourById(db, lena.viewer, tour.id)).toBeDefined();
		expect(getTourBySlug(db, bert.viewer, tour.slug)).toBeUndefined();
		expect(commands.setTourStatus(db, bert, tour.id, 1, 'published')).toMatchObject({
			code: 'forbidden'
		});
		expect(commands.setTourStatus(db, anna, tour.id, 1, 'published').ok).toBe(true);
		expect(getTourBySlug(db, bert.viewer, tour.slug)).toBeDefined();
	});
});

describe('a tour that is taken away', () => {
	it('is on no list and has no page, and comes back as it was', () => {
		const tour = make();
		commands.setTourStatus(db, anna, tour.id, 1, 'published');
		expect(commands.setTourStatus(db, bert, tour.id, 2, 'archived').ok).toBe(false);
		expect(commands.setTourStatus(db, anna, tour.id, 2, 'archived').ok).toBe(true);
		for (const { viewer } of [anna, bert, lena]) {
			expect(listTours(db, viewer)).toEqual([]);
			expect(getTourBySlug(db, viewer, tour.slug)).toBeUndefined();
		}
		expect(listRemovedTours(db, bert.viewer)).toEqual([]);
		expect(listRemovedTours(db, anna.viewer)).toMatchObject([{ id: tour.id }]);
		expect(restoreTour(db, bert, tour.id)).toMatchObject({ code: 'forbidden' });
		expect(restoreTour(db, anna, tour.id)).toMatchObject({ value: { status: 'published' } });
		// asked once more, nothing happens to what is public again
		expect(restoreTour(db, anna, tour.id)).toMatchObject({ value: { status: 'published' } });
	});

	it('comes back private if it was so', () => {
		const tour = make();
		commands.setTourStatus(db, anna, tour.id, 1, 'archived');
		expect(restoreTour(db, anna, tour.id)).toMatchObject({ value: { status: 'concept' } });
	});
});

describe('a scene', () => {
	it('is changed by its maker, with history', () => {
		const scene = first(make().id);
		const saved = commands.updateScene(
			db,
			anna,
			scene.id,
			1,
			fields({ kind: 'opening' }, { notes: 'Welkom', targetSeconds: '1,5' })
		);
		expect(saved).toMatchObject({
			ok: true,
			value: { notes: 'Welkom', targetSeconds: 90, version: 2 }
		});
		const log = db.select().from(changes).where(eq(changes.entityId, scene.id)).all();
		expect(log.map(({ action, author }) => [action, author])).toEqual([
			['create', 'anna'],
			['update', 'anna']
		]);
	});

	it('is refused to somebody else, and to who was later', () => {
		const scene = first(make().id);
		const input = fields({ kind: 'opening' }, { notes: 'anders' });
		expect(commands.updateScene(db, bert, scene.id, 1, input)).toMatchObject({ code: 'forbidden' });
		commands.updateScene(db, anna, scene.id, 1, fields({ kind: 'opening' }, { notes: 'eerst' }));
		expect(commands.updateScene(db, lena, scene.id, 1, input)).toMatchObject({ code: 'stale' });
	});

	it.each([
		['an empty question', { kind: 'question', question: ' ', text: '' }],
		['a text that does not fit', { kind: 'text', text: 'x'.repeat(241) }],
		[
			'a view outside the Netherlands',
			{ kind: 'map', camera: { lon: 90, lat: 0, zoom: 8 }, layer: 'gebied', areaId: null, text: '' }
		],
		['an unknown kind', { kind: 'dans' }]
	])('is refused with %s', (_, content) => {
		const scene = first(make().id);
		const outcome = commands.updateScene(db, anna, scene.id, 1, fields(content as SceneContent));
		expect(outcome).toMatchObject({ ok: false, code: 'invalid' });
	});

	it.each(['0', 'veel', '-1', '61', '1e9'])('is refused with a time of %s minutes', (time) => {
		const scene = first(make().id);
		const input = fields({ kind: 'opening' }, { targetSeconds: time });
		expect(commands.updateScene(db, anna, scene.id, 1, input)).toMatchObject({ code: 'invalid' });
	});

	it('is copied right after itself, moved, and taken out', () => {
		const tour = make();
		const before = scenes(tour.id).map(({ id }) => id);
		const copy = duplicateScene(db, anna, before[0] ?? '');
		if (!copy.ok) throw new Error(copy.code);
		expect(scenes(tour.id).map(({ id }) => id)[1]).toBe(copy.value.id);
		expect(moveScene(db, anna, copy.value.id, 99).ok).toBe(true);
		expect(scenes(tour.id).at(-1)?.id).toBe(copy.value.id);
		expect(removeScene(db, bert, copy.value.id)).toMatchObject({ code: 'forbidden' });
		expect(removeScene(db, anna, copy.value.id).ok).toBe(true);
		expect(scenes(tour.id).map(({ id }) => id)).toEqual(before);
	});

	it('is as fresh as the last time somebody said so', () => {
		const tour = make();
		const later = { ...anna, now: new Date('2027-09-01T10:00:00Z') };
		expect(commands.confirmScene(db, later, first(tour.id).id).ok).toBe(true);
		expect(first(tour.id).updatedAt).toBe('2027-09-01T10:00:00.000Z');
	});

	it('is one of sixty at the most', () => {
		const tour = make();
		const { stopId } = first(tour.id);
		const text = { title: null, content: { kind: 'text', text: '' } as const, notes: '' };
		let outcome = commands.addScene(db, anna, stopId, text);
		for (let i = 0; i < 70 && outcome.ok; i++) outcome = commands.addScene(db, anna, stopId, text);
		expect(outcome).toMatchObject({ ok: false, code: 'full' });
		expect(scenes(tour.id)).toHaveLength(60);
	});
});

describe('a pledge', () => {
	it('is noted with organisation and promise, by who works there', () => {
		const { stopId } = first(make().id);
		const pledge = { organisation: 'Stichting', promise: 'Een ruimte', dueOn: '2027-06-01' };
		expect(commands.addPledge(db, anna, stopId, pledge).ok).toBe(true);
		expect(commands.addPledge(db, board, stopId, pledge)).toMatchObject({ code: 'forbidden' });
		expect(commands.addPledge(db, anna, stopId, { ...pledge, promise: '' })).toMatchObject({
			code: 'invalid',
			fields: { promise: expect.any(String) as string }
		});
		expect(commands.addPledge(db, anna, stopId, { ...pledge, dueOn: '31-12' })).toMatchObject({
			code: 'invalid'
		});
	});
});

describe('forms', () => {
	it('change only what they send', () => {
		const form = new FormData();
		form.set('text', 'nieuw');
		const map = {
			kind: 'map',
			camera: null,
			layer: 'aantal',
			areaId: 'PV20',
			text: 'oud'
		} as const;
		expect(contentFrom(map, form)).toEqual({ ...map, text: 'nieuw' });
	});

	it('cannot make a scene about nothing', () => {
		expect(emptyContent('practice', null, null, null)).toBeNull();
		expect(emptyContent('chart', null, null, null)).toBeNull();
		expect(emptyContent('plan', null, null, null)).toBeNull();
	});

	it('move within the list and not out of it', () => {
		expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
		expect(moved(['a', 'b', 'c'], 'a', -5)).toEqual(['a', 'b', 'c']);
		expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
	});
});

describe('the route', () => {
	const stops = (id: string) => stopsOf(db, id).map(({ place }) => place);
	const venlo = { place: 'venlo', date: '', host: '', purpose: 'Kijken hoe het gaat.' };

	it('gets a stop where its place lies, with a scene to arrive at', () => {
		const { id } = make();
		const before = scenes(id).map(({ title, content }) => title ?? content.kind);
		const made = addStop(db, anna, id, venlo);
		expect(made).toMatchObject({
			ok: true,
			value: { place: 'Venlo', areaId: 'GM0983', date: null }
		});
		expect(stops(id).at(-1)).toBe('Venlo');
		// before what the show ends on
		expect(scenes(id).map(({ title, content }) => title ?? content.kind)).toEqual([
			...before.slice(0, -1),
			...['stop', 'Wat wij van u vragen']
		]);
		expect(scenes(id).at(-1)?.stopId).toBe(stopsOf(db, id).at(-1)?.id);
	});

	it('ends on its closing scene, whatever becomes of the stops', () => {
		const { id } = make();
		const made = addStop(db, anna, id, venlo);
		if (!made.ok) throw new Error(made.code);
		const endsOn = () => [scenes(id).at(-1)?.title, stops(id).at(-1)];
		expect(endsOn()).toEqual(['Wat wij van u vragen', 'Venlo']);
		expect(moveStop(db, anna, made.value.id, -1).ok).toBe(true);
		expect(endsOn()).toEqual(['Wat wij van u vragen', 'Oost-Brabant']);
		expect(moveStop(db, anna, made.value.id, 1).ok).toBe(true);
		expect(removeStop(db, anna, made.value.id)).toMatchObject({ value: { scenes: 1 } });
		expect(endsOn()).toEqual(['Wat wij van u vragen', 'Oost-Brabant']);
		expect(restoreStop(db, anna, id, made.value.id).ok).toBe(true);
		expect(endsOn()).toEqual(['Wat wij van u vragen', 'Venlo']);
		expect(scenes(id).filter(({ title }) => title === 'Wat wij van u vragen')).toHaveLength(1);
	});

	it('has a new stop last where the show has no closing scene', () => {
		const { id } = make();
		const closing = scenes(id).at(-1);
		expect(removeScene(db, anna, closing?.id ?? '').ok).toBe(true);
		expect(addStop(db, anna, id, venlo).ok).toBe(true);
		expect(scenes(id).at(-1)?.content).toEqual({ kind: 'stop' });
	});

	it('refuses a place that nobody knows, a missing purpose, and who may not', () => {
		const { id } = make();
		expect(addStop(db, anna, id, { ...venlo, place: 'Xyzqw' })).toMatchObject({
			fields: { place: expect.stringContaining('kennen we niet') }
		});
		expect(addStop(db, anna, id, { ...venlo, purpose: ' ' })).toMatchObject({
			fields: { purpose: expect.any(String) }
		});
		expect(addStop(db, bert, id, venlo)).toMatchObject({ code: 'forbidden' });
		expect(addStop(db, board, id, venlo)).toMatchObject({ code: 'forbidden' });
		expect(stops(id)).toHaveLength(1);
	});

	it('changes order, and loses a stop with its scenes but never the last one', () => {
		const { id } = make();
		const made = addStop(db, anna, id, venlo);
		if (!made.ok) throw new Error(made.code);
		expect(moveStop(db, bert, made.value.id, -1)).toMatchObject({ code: 'forbidden' });
		expect(moveStop(db, anna, made.value.id, -1).ok).toBe(true);
		expect(stops(id)[0]).toBe('Venlo');
		expect(removeStop(db, anna, made.value.id).ok).toBe(true);
		expect(stops(id)).toEqual(['Oost-Brabant']);
		const last = stopsOf(db, id)[0]?.id ?? '';
		expect(removeStop(db, anna, last)).toMatchObject({ code: 'last' });
	});

	it('keeps a stop at which something was promised', () => {
		const { id } = make();
		const made = addStop(db, anna, id, venlo);
		if (!made.ok) throw new Error(made.code);
		const promise = { organisation: 'Gemeente', promise: 'Een gesprek', dueOn: '' };
		expect(commands.addPledge(db, anna, made.value.id, promise).ok).toBe(true);
		expect(removeStop(db, anna, made.value.id)).toMatchObject({ code: 'pledges' });
	});
});

describe('the order of the show', () => {
	const content = (id: string) => scenes(id).map((scene) => [scene.stopId, scene.id]);
	/** A tour of two stops without a closing scene; the second has the scene of arrival only. */
	function twoStops() {
		const tour = make();
		removeScene(db, anna, scenes(tour.id).at(-1)?.id ?? '');
		const stop = addStop(db, anna, tour.id, {
			...{ place: 'Venlo', date: '', host: '', purpose: 'Kijken hoe het gaat.' }
		});
		if (!stop.ok) throw new Error(stop.code);
		return { id: tour.id, first: stopsOf(db, tour.id)[0]?.id ?? '', second: stop.value.id };
	}

	it('goes from one stop into the next, and back', () => {
		const { id, first: from, second } = twoStops();
		const order = scenes(id).map((scene) => scene.id);
		const last = order.at(-2) ?? '';
		expect(moveScene(db, anna, last, 1).ok).toBe(true);
		expect(scenes(id).map((scene) => scene.id)).toEqual(order);
		expect(content(id).filter(([stopId]) => stopId === second)).toHaveLength(2);
		expect(moveScene(db, anna, last, -1).ok).toBe(true);
		expect(
			content(id)
				.filter(([stopId]) => stopId === from)
				.at(-1)
		).toEqual([from, last]);
		expect(scenes(id).map((scene) => scene.id)).toEqual(order);
	});

	it('is changed by dragging: before a scene of another stop, or to its end', () => {
		const { id, second } = twoStops();
		const [opening, map] = scenes(id);
		const arrival = scenes(id).at(-1);
		if (!opening || !map || !arrival) throw new Error();
		expect(moveSceneTo(db, anna, opening.id, second, arrival.id).ok).toBe(true);
		expect(moveSceneTo(db, anna, map.id, second, null).ok).toBe(true);
		const there = content(id).filter(([stopId]) => stopId === second);
		expect(there.map(([, scene]) => scene)).toEqual([opening.id, arrival.id, map.id]);
		// and to where it already is
		expect(moveSceneTo(db, anna, map.id, second, map.id).ok).toBe(true);
		expect(content(id).at(-1)?.[1]).toBe(map.id);
	});

	it('is not changed by who may not, and not into another tour', () => {
		const { id, second } = twoStops();
		const other = twoStops();
		const scene = first(id);
		expect(moveSceneTo(db, bert, scene.id, second, null)).toMatchObject({ code: 'forbidden' });
		expect(moveSceneTo(db, anna, scene.id, other.second, null)).toMatchObject({ code: 'notFound' });
		expect(first(id)).toEqual(scene);
	});

	it('changes no scene but the one that moves', () => {
		const { id } = twoStops();
		const [, second, third] = scenes(id);
		expect(moveScene(db, anna, third?.id ?? '', -1).ok).toBe(true);
		const [, moved, pushed] = scenes(id);
		expect([moved?.id, moved?.version]).toEqual([third?.id, 2]);
		expect([pushed?.id, pushed?.version]).toEqual([second?.id, 1]);
	});
});

describe('what was taken out', () => {
	const venlo = { place: 'venlo', date: '2027-03-01', host: 'School', purpose: 'Kijken.' };
	const without = ({ version, createdAt, createdBy, updatedAt, updatedBy, ...rest }: SceneRow) => [
		rest,
		[version, createdAt, createdBy, updatedAt, updatedBy].length
	];

	it('is put back as it was: a scene with its notes and time', () => {
		const { id } = make();
		const scene = scenes(id)[1];
		if (!scene) throw new Error();
		const more = { notes: 'Welkom', targetSeconds: '1,5', title: 'Een titel' };
		commands.updateScene(db, anna, scene.id, 1, fields(scene.content, more));
		const before = scenes(id);
		const later = { ...anna, now: new Date(anna.now.getTime() + 60_000) };
		expect(removeScene(db, later, scene.id).ok).toBe(true);
		// who made a copy of the tour before can tell
		expect(storedTour(db, 'id', id)?.tour).toMatchObject({
			updatedAt: later.now.toISOString(),
			version: 1
		});
		expect(scenes(id)).toHaveLength(before.length - 1);
		expect(restoreScene(db, bert, id, scene.id)).toMatchObject({ code: 'forbidden' });
		expect(restoreScene(db, anna, id, scene.id).ok).toBe(true);
		expect(scenes(id).map(without)).toEqual(before.map(without));
		expect(scenes(id)[1]).toMatchObject({ targetSeconds: 90, version: 4, createdBy: 'anna' });
	});

	it('is put back once, and only into its own tour', () => {
		const [one, other] = [make(), make()];
		const scene = first(one.id);
		expect(restoreScene(db, anna, one.id, scene.id)).toMatchObject({ code: 'notFound' });
		expect(removeScene(db, anna, scene.id).ok).toBe(true);
		expect(restoreScene(db, anna, other.id, scene.id)).toMatchObject({ code: 'notFound' });
		expect(restoreScene(db, anna, one.id, scene.id).ok).toBe(true);
		expect(restoreScene(db, anna, one.id, scene.id)).toMatchObject({ code: 'notFound' });
		expect(scenes(one.id).filter(({ id }) => id === scene.id)).toHaveLength(1);
	});

	it('is put back with all its scenes when it was a stop', () => {
		const { id } = make();
		const made = addStop(db, anna, id, venlo);
		if (!made.ok) throw new Error(made.code);
		const stopId = made.value.id;
		const text = { title: 'Tekst', content: { kind: 'text', text: 'x' } as const, notes: 'n' };
		const gone = commands.addScene(db, anna, stopId, text);
		commands.addScene(db, anna, stopId, { ...text, title: 'Blijft' });
		if (!gone.ok) throw new Error(gone.code);
		// taken out before, by itself: it stays out
		removeScene(db, { ...anna, requestId: 'before' }, gone.value.id);
		moveStop(db, anna, stopId, -1);
		const before = scenes(id).map(without);
		const removal = removeStop(db, { ...anna, requestId: 'stop' }, stopId);
		expect(removal).toMatchObject({ ok: true, value: { scenes: 2 } });
		expect(restoreStop(db, bert, id, stopId)).toMatchObject({ code: 'forbidden' });
		expect(restoreStop(db, anna, make().id, stopId)).toMatchObject({ code: 'notFound' });
		expect(restoreStop(db, anna, id, stopId).ok).toBe(true);
		expect(stopsOf(db, id)[0]).toMatchObject({ place: 'Venlo', host: 'School' });
		expect(scenes(id).map(without)).toEqual(before);
	});
});
