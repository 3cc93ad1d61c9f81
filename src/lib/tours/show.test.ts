import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { visitor } from '#lib/accounts/accounts.ts';
import { seedAreas } from '#lib/areas/seed.server.ts';
import { memoryDatabase, type Database } from '#lib/db/open.server.ts';
import { seedExampleKindcentra, seedKindcentra } from '#lib/kindcentra/seed.server.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { kindcentra, photos, practices } from '#lib/kindcentra/tables.ts';
import { seedPeople } from '#lib/people/seed.server.ts';
import { seedExamplePlans } from '#lib/plans/seed.server.ts';
import { seedProgramme } from '#lib/programme/seed.server.ts';
import { seedAspectModel, seedExampleScan } from '#lib/scan/seed.server.ts';
import { seedSources } from '#lib/sources/seed.server.ts';
import { getTourBySlug, listTours, type StoredTour } from './queries.server.ts';
import { removeExampleTours, seedExampleTours } from './seed.server.ts';
import { getTourByCode } from './shortLink.server.ts';
import { makeShow } from './show.server.ts';
import { WHO_WORKED_WHERE } from './scenes.ts';
import {
	creditOf,
	kickerOf,
	outlinedBy,
	remarkOn,
	routeOf,
	routeScene,
	sayWhen,
	stageScene,
	stepsOf,
	unsaidOf,
	type Slide
} from './show.ts';
import { resolvePlan } from './plan.server.ts';
import { templateOf } from './template.server.ts';
import { tours, tourScenes, tourStops } from './tables.ts';

const now = new Date('2026-11-01T10:00:00Z');
const slug = 'voorbeeldtour-oost-brabant';
const leader: Viewer = { accountId: 'lena', role: 'leader', areaIds: new Set() };
let db: Database;

beforeAll(() => {
	db = memoryDatabase();
	for (const seed of [seedSources, seedAreas, seedPeople, seedProgramme, seedKindcentra])
		seed(db, now);
	seedAspectModel(db, now);
	seedExampleKindcentra(db, now);
	seedExampleScan(db);
	seedExamplePlans(db);
	seedExampleTours(db, now);
});
// Every test has the same store and leaves it as it was.
beforeEach(() => void db.$client.exec('begin'));
afterEach(() => void db.$client.exec('rollback'));

function stored(viewer: Viewer = visitor, name = slug): StoredTour {
	const found = getTourBySlug(db, viewer, name);
	if (!found) throw new Error('No such tour');
	return found;
}
const show = (viewer: Viewer = visitor, name = slug) =>
	makeShow(db, viewer, stored(viewer, name), 'https://regiokaart.example');

describe('the example tours', () => {
	it.each([slug, 'voorbeeldtour-door-het-land'])('%s shows every scene', (name) => {
		const { show: made, problems } = show(visitor, name);
		expect(problems.filter(({ code }) => code !== 'stale')).toEqual([]);
		expect(made.slides).toHaveLength(stored(visitor, name).scenes.length);
		expect(made.stops).toHaveLength(3);
	});

	it('have a short address that only leads to what may be read', () => {
		const { address } = show().show;
		expect(address).toMatch(/^https:\/\/regiokaart\.example\/r\/[b-z2-9]{5}$/);
		const code = address.split('/').at(-1) ?? '';
		expect(getTourByCode(db, visitor, code.toUpperCase())?.tour.slug).toBe(slug);
		db.update(tours).set({ status: 'concept' }).where(eq(tours.slug, slug)).run();
		expect(getTourByCode(db, visitor, code)).toBeUndefined();
		expect(getTourByCode(db, leader, code)?.tour.slug).toBe(slug);
		expect(getTourByCode(db, leader, 'aaaaa')).toBeUndefined();
	});

	it('are marked as made up on every scene', () => {
		for (const name of [slug, 'voorbeeldtour-door-het-land']) {
			const made = show(visitor, name).show;
			expect(made.example).toBe(true);
			for (const slide of made.slides) expect(slide.footer, slide.title).toMatch(/voorbeeld/i);
		}
	});

	it('stand in the order of the calendar', () => {
		const order = (day: string) => listTours(db, visitor, new Date(day)).map((each) => each.slug);
		expect(order('2027-03-12')).toEqual([slug, 'voorbeeldtour-door-het-land']);
		expect(order('2027-06-01')).toEqual(['voorbeeldtour-door-het-land', slug]);
	});

	it('claim no date and no host of a real place', () => {
		const { stops } = show(visitor, 'voorbeeldtour-door-het-land').show;
		expect(stops.map(({ date, host }) => [date, host])).toEqual(Array(3).fill([null, null]));
	});

	it('go, and take stops and scenes along', () => {
		removeExampleTours(db);
		for (const table of [tours, tourStops, tourScenes])
			expect(db.select().from(table).all()).toEqual([]);
	});

	it('are left alone by the seed once somebody edited them', () => {
		db.update(tours).set({ summary: 'Eigen tekst', updatedBy: 'anna' }).run();
		seedExampleTours(db, new Date('2027-01-01'));
		expect(stored().tour.summary).toBe('Eigen tekst');
	});
});

describe('what a show gives away', () => {
	it('has notes for who may read them, and never for a visitor', () => {
		expect(show().show.slides.every(({ notes }) => notes === '')).toBe(true);
		expect(JSON.stringify(show().show)).not.toContain('Koffie staat klaar');
		expect(JSON.stringify(show(leader).show)).toContain('Koffie staat klaar');
	});

	it('is nothing of a tour without a public link', () => {
		db.update(tours).set({ status: 'concept' }).run();
		expect(getTourBySlug(db, visitor, slug)).toBeUndefined();
		expect(listTours(db, visitor)).toEqual([]);
		expect(listTours(db, leader)).toHaveLength(2);
	});
});

describe('a scene whose subject changed', () => {
	const first = () => show().show.slides.find(({ body }) => body.kind === 'practice');

	it('is left out when its kindcentrum was taken offline, whatever the tour asks for', () => {
		const before = show().show.slides.length;
		expect(first()?.title).toMatch(/^Voorbeeldcentrum/);
		db.update(kindcentra)
			.set({ status: 'archived' })
			.where(eq(kindcentra.id, 'voorbeeld-kindcentrum-055'))
			.run();
		const { show: made, problems } = show();
		expect(made.slides).toHaveLength(before - 1);
		expect(problems).toContainEqual(
			expect.objectContaining({ code: 'unpublished', leftOut: true, number: 5 })
		);
		expect(JSON.stringify(made.slides)).not.toContain('voorbeeld-kindcentrum-055');
	});

	it('warns of what has stopped, and says so where it is shown', () => {
		const states = () =>
			show().show.slides.flatMap(({ body }) => (body.kind === 'practice' ? [body.stopped] : []));
		const put = (phase: 'actief' | 'gestopt') =>
			db
				.update(kindcentra)
				.set({ phase, reviewOn: '2026-01-15' })
				.where(eq(kindcentra.id, 'voorbeeld-kindcentrum-055'))
				.run();
		put('actief');
		expect(states()).toEqual([false, false, false]);
		put('gestopt');
		expect(states()).toEqual([true, false, false]);
		// that nobody looked at it again is no second problem
		expect(show().problems).toEqual([
			expect.objectContaining({ code: 'stopped', leftOut: false, number: 5 })
		]);
	});

	it('warns of what has to be looked at again, with where to do so for who may', () => {
		const id = 'mondomijn-helmond';
		const due = (viewer: Viewer) => {
			const stop = stored(viewer, 'voorbeeldtour-door-het-land');
			return makeShow(db, viewer, stop, '', now).problems;
		};
		db.update(kindcentra).set({ reviewOn: '2026-11-02' }).where(eq(kindcentra.id, id)).run();
		expect(due(leader)).toEqual([]);
		db.update(kindcentra).set({ reviewOn: '2026-11-01' }).where(eq(kindcentra.id, id)).run();
		const anna: Viewer = {
			accountId: 'anna',
			role: 'ambassador',
			areaIds: new Set(['oost-brabant', 'GM0794'])
		};
		const problem = { code: 'due', leftOut: false, message: expect.stringContaining('1 november') };
		expect(due(anna)).toMatchObject([{ ...problem, href: `/werkplek/kindcentra/${id}` }]);
		expect(due(visitor)).toMatchObject([problem]);
		expect(due(visitor)[0]).not.toHaveProperty('href');
	});

	it('says so when its kindcentrum does not exist', () => {
		const [scene] = stored().scenes;
		db.update(tourScenes)
			.set({ content: { kind: 'practice', itemId: 'weg' } })
			.where(eq(tourScenes.id, scene?.id ?? ''))
			.run();
		expect(show().problems).toContainEqual(expect.objectContaining({ code: 'gone', number: 1 }));
	});

	it('does not break the show when nobody can read it', () => {
		db.$client.prepare(`update tour_scenes set content = '{"kind":"dans"}'`).run();
		const { show: made, problems } = show();
		expect(made.slides).toEqual([]);
		expect(problems.every(({ code, leftOut }) => code === 'broken' && leftOut)).toBe(true);
	});

	it('shows a chart without figures as such', () => {
		db.$client.prepare(`delete from published_cells where area_id = 'oost-brabant'`).run();
		const chart = show().show.slides.find(({ body }) => body.kind === 'chart');
		expect(chart?.body).toMatchObject({ area: 'Oost-Brabant' });
		if (chart?.body.kind !== 'chart') throw new Error('No chart');
		expect(chart.body.rows.every(({ own }) => own === null)).toBe(true);
		expect(show().problems.some(({ code }) => code === 'noFigures')).toBe(true);
		expect(chart && remarkOn(chart)).toContain('Oost-Brabant');
	});

	it('has the sentence that a chart proves as its title, unless it has one of its own', () => {
		const titles = () =>
			show().show.slides.flatMap(({ title, body }) => (body.kind === 'chart' ? [title] : []));
		expect(titles()[0]).toMatch(/^Oost-Brabant is op \d van de \d (beoordeelde )?aspecten/);
		expect(titles()[1]).toMatch(/^Oost-Brabant (ging|bleef) op/);
		const chart = stored().scenes.find(({ content }) => content.kind === 'chart');
		db.update(tourScenes)
			.set({ title: 'Waar wij staan' })
			.where(eq(tourScenes.id, chart?.id ?? ''))
			.run();
		expect(titles()[0]).toBe('Waar wij staan');
	});

	it('says of a change why its figures may differ from those of now', () => {
		const notes = show().show.slides.flatMap(({ body }) =>
			body.kind === 'chart' ? [body.note] : []
		);
		expect(notes[0]).toBe('');
		expect(notes[1]).toMatch(/alleen cellen die in beide rondes/i);
	});

	it('is no news to say of a chart with figures', () => {
		expect(show().show.slides.map(remarkOn).filter(Boolean)).toEqual([]);
	});

	it('is counted for who prepares the show, and not for visitors', () => {
		db.update(kindcentra)
			.set({ status: 'archived' })
			.where(eq(kindcentra.id, 'voorbeeld-kindcentrum-055'))
			.run();
		expect(show(leader).show.skipped).toBe(1);
		expect(show().show.skipped).toBe(0);
	});

	it('says of a chart which later round is published', () => {
		const chart = db
			.select()
			.from(tourScenes)
			.all()
			.find(({ content }) => content.kind === 'chart');
		if (chart?.content.kind !== 'chart') throw new Error('No chart');
		expect(show().problems.filter(({ code }) => code === 'olderRound')).toEqual([]);
		const content = { ...chart.content, chart: 'stand' as const };
		const older = { ...content, roundId: 'voorbeeldronde-najaar-2025', roundVersion: 1 };
		db.update(tourScenes).set({ content: older }).where(eq(tourScenes.id, chart.id)).run();
		expect(show().problems).toContainEqual(
			expect.objectContaining({ code: 'olderRound', sceneId: chart.id, leftOut: false })
		);
	});

	it('leaves out a chart of a round that is no longer published', () => {
		db.$client.exec('delete from published_cells; delete from scan_publications');
		const { show: made, problems } = show();
		expect(made.slides.some(({ body }) => body.kind === 'chart')).toBe(false);
		expect(problems.filter(({ code }) => code === 'unpublished')).toHaveLength(2);
	});
});

describe('a stop', () => {
	it('says which of date and host it does not have yet', () => {
		expect(unsaidOf({ date: null, host: null })).toBe('datum en gastheer');
		expect(unsaidOf({ date: '2027-03-10', host: null })).toBe('gastheer');
		expect(unsaidOf({ date: null, host: 'De Brug' })).toBe('datum');
		expect(unsaidOf({ date: '2027-03-10', host: 'De Brug' })).toBe('');
	});
});

describe('a new tour', () => {
	const shown = () => {
		const made = templateOf(db, leader, 'oost-brabant', now);
		if (!made.ok) throw new Error(made.code);
		return made.value.stops.flatMap(({ scenes = [] }) =>
			scenes.flatMap(({ content }) => (content.kind === 'practice' ? [content.itemId] : []))
		);
	};

	it('shows nothing that has stopped or has to be looked at first', () => {
		const before = shown();
		const [stopped = '', due = ''] = before;
		expect(stopped).toBe('mondomijn-helmond');
		for (const table of [kindcentra, practices])
			db.update(table).set({ reviewOn: '2026-11-01' }).where(eq(table.id, due)).run();
		db.update(kindcentra).set({ phase: 'gestopt' }).where(eq(kindcentra.id, stopped)).run();
		const after = shown();
		expect(after).toHaveLength(3);
		expect(after.slice(0, 1)).toEqual(before.slice(2));
	});
});

describe('the stage', () => {
	it('credits the land at every scene, since every scene shows some', () => {
		for (const slide of show().show.slides) expect(creditOf(slide)).toContain('© Kadaster / CBS');
	});

	it('says which stop it is only above what is shown of that stop', () => {
		const { show: made } = show();
		const kickers = made.slides.map((slide) => [slide.body.kind, kickerOf(made, slide)]);
		expect(kickers.slice(0, 7)).toEqual([
			['opening', 'Regiotour'],
			['map', 'Regiotour'],
			['map', 'Regiotour'],
			['stop', 'Regiotour · stop 1 van 3'],
			['practice', 'Regiotour · stop 1 van 3'],
			['stop', 'Regiotour · stop 2 van 3'],
			['chart', 'Regiotour · stop 2 van 3']
		]);
		expect(kickers.slice(-2)).toEqual([
			['accessRight', 'Regiotour'],
			['text', 'Regiotour · tot slot']
		]);
	});

	it('names the working areas that its colours stand for', () => {
		const { workingAreas, layers } = show().show.map;
		expect(workingAreas.map(({ name }) => name)).toHaveLength(6);
		expect(workingAreas.map(({ name }) => name)).toContain('Limburg, Oost- en Midden-Brabant');
		const fills = new Set(workingAreas.map(({ swatch }) => swatch.fill));
		for (const { fill } of layers.ambassadeurs) expect(fills).toContain(fill);
	});

	it('puts a pin at each place, with its name, and says where that is unless a stop does', () => {
		const pins = show().show.slides.flatMap(({ body, view }) =>
			body.kind === 'practice' ? [view.pin] : []
		);
		const item = listMapItems(db, visitor).find(({ id }) => id === 'voorbeeld-kindcentrum-055');
		if (!item) throw new Error();
		const { lon, lat, name } = item;
		expect(pins[0]).toEqual({ lon, lat, name, place: 'Liessel' });
		expect(pins.map((pin) => pin?.place)).toEqual(['Liessel', '', '']);
	});

	it('keeps land from under the code, and gives way no more than that takes', () => {
		const { slides } = show().show;
		const clear = (kind: string) => slides.find(({ body }) => body.kind === kind)?.view.clear;
		const { right = 0, bottom = 0 } = clear('plan') ?? {};
		expect(Math.max(right, bottom)).toBeGreaterThan(0);
		expect(Math.max(right, bottom)).toBeLessThan(140);
		expect(clear('opening')).toEqual({ right: 0, bottom: 0 });
	});

	it('says a name once: a stop that is an area is named by that area', () => {
		const [stop] = stored().stops;
		const names = () => (routeScene(show().show).route ?? []).map(({ name }) => name);
		const put = (at: object) =>
			db
				.update(tourStops)
				.set(at)
				.where(eq(tourStops.id, stop?.id ?? ''))
				.run();
		// a town of that name is another thing
		put({ place: 'Oost-Brabant' });
		expect(names()).toEqual(['Oost-Brabant', 'Oss', 'Eindhoven']);
		const made = show().show;
		const [lon, lat] = made.map.shapes.find(({ id }) => id === 'oost-brabant')?.label ?? [0, 0];
		put({ lon, lat });
		expect(names()).toEqual(['', 'Oss', 'Eindhoven']);
		// it stands on the map, and its link can be read out
		expect(routeScene(show().show).areas.every(({ name }) => name)).toBe(true);
	});

	it('says of the ambassadors what is past as past, in an example and in a new tour alike', () => {
		const texts = [
			...stored().scenes.map(({ content }) => content),
			...((made) => (made.ok ? made.value.stops.flatMap(({ scenes }) => scenes ?? []) : []))(
				templateOf(db, leader, 'PV22')
			).map(({ content }) => content)
		].flatMap((content) =>
			content.kind === 'map' && content.layer === 'ambassadeurs' ? [content.text] : []
		);
		expect(texts).toEqual([WHO_WORKED_WHERE, WHO_WORKED_WHERE]);
		expect(WHO_WORKED_WHERE).toContain('deelden');
	});

	it('unfolds a chart in steps and shows anything else at once', () => {
		const { slides } = show().show;
		expect(slides.map(stepsOf).reduce((sum, n) => sum + n, 0)).toBe(slides.length + 4);
	});

	it('shows the points of the area where a scene is about the map, and always the whole route', () => {
		const made = show().show;
		const of = (kind: Slide['body']['kind']) => {
			const slide = made.slides.find(({ body }) => body.kind === kind);
			if (!slide) throw new Error(`No ${kind}`);
			return stageScene(made, slide, routeOf(made, slide.stop));
		};
		const { points } = of('stop');
		expect(points.length).toBeGreaterThan(3);
		expect(points.length).toBe(made.map.points.length);
		expect(points.length).toBeLessThan(listMapItems(db, visitor).length / 4);
		const scene = of('chart');
		expect(scene.points).toEqual([]);
		expect(scene.route?.map(({ label, current }) => [label, current])).toEqual([
			['1', false],
			['2', true],
			['3', false]
		]);
		expect(scene.areas.filter(({ fill }) => fill !== 'land').map(({ id }) => id)).toEqual([
			'oost-brabant'
		]);
	});
});

describe('a plan on the stage', () => {
	const planScene = () => {
		const found = stored().scenes.find(({ content }) => content.kind === 'plan');
		if (found?.content.kind !== 'plan') throw new Error('No plan scene');
		return { id: found.id, planId: found.content.planId };
	};
	const slideOf = (viewer: Viewer) =>
		show(viewer).show.slides.find(({ body }) => body.kind === 'plan');

	it('shows milestones of the adopted version, marked as example', () => {
		const slide = slideOf(visitor);
		if (slide?.body.kind !== 'plan') throw new Error();
		expect(slide.body.milestones.length).toBeGreaterThan(0);
		expect(slide.footer).toMatch(/voorbeeldplan/);
		expect(slide.title).toContain('2026');
	});

	it('says in words whether a milestone is reached, late or still to come', () => {
		const said = (day: string) =>
			resolvePlan(db, planScene().planId, new Date(`${day}T10:00:00Z`))?.body.milestones.map(
				sayWhen
			);
		expect(said('2026-11-27')).toEqual([
			'gepland 20 juni, behaald 10 september 2026',
			'13 november 2026 · te laat',
			'10 december 2026 · gepland'
		]);
		// the day itself is not too late
		expect(said('2026-11-13')?.[1]).toBe('13 november 2026 · gepland');
	});

	it('colours every area that the plan is about, and no other', () => {
		const { show: made } = show();
		const slide = slideOf(visitor);
		if (!slide) throw new Error();
		const { areas, route } = stageScene(made, slide, routeOf(made, slide.stop));
		const coloured = areas.filter(({ fill }) => fill !== 'land').map(({ id }) => id);
		expect(coloured.toSorted()).toEqual(['midden-brabant', 'oost-brabant', 'PV31'].toSorted());
		expect(areas.flatMap(({ name }) => name || []).toSorted()).toEqual([
			...['Limburg', 'Midden-Brabant', 'Oost-Brabant']
		]);
		expect(outlinedBy(slide).toSorted()).toEqual(coloured.toSorted());
		// the stops are not what it is about
		expect(route).toEqual([]);
	});

	it('is never a draft, whoever looks', () => {
		const { id, planId } = planScene();
		const draft = planId.replace('2026', '2027');
		expect(draft).not.toBe(planId);
		db.update(tourScenes)
			.set({ content: { kind: 'plan', planId: draft } })
			.where(eq(tourScenes.id, id))
			.run();
		for (const viewer of [visitor, leader]) expect(slideOf(viewer)).toBeUndefined();
		expect(show(leader).problems).toContainEqual(
			expect.objectContaining({ sceneId: id, code: 'unpublished', leftOut: true })
		);
	});
});

describe('a photo on the stage', () => {
	const itemId = 'voorbeeld-kindcentrum-055';
	const mediaId = 'a1'.repeat(16);
	const sceneId = () => {
		const found = stored().scenes.find(({ content }) => content.kind === 'text');
		if (!found) throw new Error('No scene');
		return found.id;
	};
	beforeEach(() => {
		db.update(tourScenes)
			.set({ content: { kind: 'photo', itemId, text: '' } })
			.where(eq(tourScenes.id, sceneId()))
			.run();
	});
	const hang = (consent: boolean) =>
		db
			.insert(photos)
			.values({
				...{ id: 'foto-1', kindcentrumId: itemId, mediaId, width: 1600, height: 900 },
				...{ position: 1, alt: 'Een tekening van een gebouw', credit: 'Voorbeeldmaker', consent },
				...{ focalX: 0.5, focalY: 0.25 },
				...{ version: 1, createdAt: 'x', createdBy: 'x', updatedAt: 'x', updatedBy: 'x' }
			})
			.run();
	const slide = () => show().show.slides.find(({ body }) => body.kind === 'photo');

	it('is shown with who made it, around the spot that matters', () => {
		hang(true);
		expect(slide()).toMatchObject({
			body: { src: `/media/${mediaId}-1600.webp`, focus: '50% 25%', example: true },
			footer: expect.stringContaining('foto: Voorbeeldmaker')
		});
	});

	it('is left out without consent, and the check says so', () => {
		hang(false);
		expect(slide()).toBeUndefined();
		expect(show(leader).problems).toContainEqual(
			expect.objectContaining({ code: 'noPhoto', leftOut: true })
		);
	});
});
