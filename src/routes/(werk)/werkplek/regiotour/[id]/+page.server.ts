import { error, redirect } from '@sveltejs/kit';
import type { Actor } from '#lib/accounts/accounts.ts';
import { accountNames } from '#lib/accounts/queries.server.ts';
import { done, notFound, refuse } from '#lib/db/outcome.ts';
import type { Database } from '#lib/db/open.server.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { itemsWithPublicPhotos } from '#lib/kindcentra/photos.server.ts';
import { listRounds } from '#lib/scan/queries.server.ts';
import { contentFrom, emptyContent } from '#lib/tours/builder.ts';
import { laterRound } from '#lib/tours/chart.server.ts';
import * as commands from '#lib/tours/commands.server.ts';
import * as stopCommands from '#lib/tours/stopCommands.server.ts';
import {
	getTourById,
	listPledges,
	type SceneRow,
	type StoredTour
} from '#lib/tours/queries.server.ts';
import * as removal from '#lib/tours/removal.server.ts';
import { duplicateScene, moveScene, moveSceneTo } from '#lib/tours/sceneOrder.server.ts';
import { sceneKindLabels, type SceneContent, type SceneKind } from '#lib/tours/scenes.ts';
import { goalsForPledges, pledgeToAction, plansOfPledges } from '#lib/tours/pledgePlans.server.ts';
import { plansToShow, resolvePlan } from '#lib/tours/plan.server.ts';
import { makeShow } from '#lib/tours/show.server.ts';
import { mayWrite, mayWriteStop } from '#lib/tours/tours.ts';
import type { Actions, PageServerLoad } from './$types';
import { action, safeJson, withScene, withStop } from './task.server.ts';

export const load: PageServerLoad = ({ locals: { db, viewer }, params, url }) => {
	const stored = getTourById(db, viewer, params.id);
	if (!stored) error(404, 'Deze regiotour bestaat niet (meer), of is niet van u.');
	if (stored.tour.status === 'archived') redirect(303, removedHref(params.id));
	const { show, problems } = makeShow(db, viewer, stored, url.origin);
	const now = new Date();
	const pledges = listPledges(db, viewer, stored);
	const withPhoto = itemsWithPublicPhotos(db);
	const passed = new Set(show.slides.flatMap(({ view }) => view.areaId ?? []));
	return {
		show,
		problems,
		tour: stored.tour,
		stops: stored.stops.map((stop) => ({
			...stop,
			mayWrite: mayWriteStop(viewer, stored.rights, [stop.areaId])
		})),
		scenes: stored.scenes,
		pledges,
		pledgePlans: plansOfPledges(db, viewer, pledges, now),
		pledgeGoals: pledges.length > 0 ? goalsForPledges(db, viewer, stored, now) : [],
		mayWrite: mayWrite(viewer, stored.rights),
		/** Whose copy with notes the browser may keep. */
		owner: viewer.accountId,
		authors: accountNames(db, viewer),
		areas: show.map.shapes.map(({ id, name }) => ({ value: id, label: name })),
		rounds: listRounds(db, viewer).flatMap(({ id, title, version }) =>
			version === null ? [] : [{ id, title, version }]
		),
		/** Adopted plans, for scenes with milestones. */
		plans: plansToShow(db, now).map(({ id, name }) => ({ value: id, label: name })),
		/** Published places in the areas of this tour. */
		items: listMapItems(db, viewer)
			.filter(({ areaIds }) => passed.size === 0 || areaIds.some((id) => passed.has(id)))
			.map(({ id, name, place }) => ({
				...{ value: id, label: `${name} (${place})` },
				hasPhoto: withPhoto.has(id)
			}))
			.sort((a, b) => a.label.localeCompare(b.label, 'nl'))
	};
};

/** The plan to begin with: of the area, or else any that may be shown. */
function planFor(db: Database, { now }: Actor, areaId: string): string | null {
	const plans = plansToShow(db, now);
	return (plans.find(({ areaIds }) => areaIds.includes(areaId)) ?? plans[0])?.id ?? null;
}

/** What a scene is called on stage: its own title, else that of what it shows. */
const shownTitle = (db: Database, { viewer }: Actor, stored: StoredTour, scene: SceneRow): string =>
	makeShow(db, viewer, stored, '').show.slides.find(({ id }) => id === scene.id)?.title ??
	scene.title ??
	sceneKindLabels[scene.content.kind];

/** Why there is nothing yet that a new scene of a kind could show. */
const missing: Partial<Record<SceneKind, string>> & { other: string } = {
	photo:
		'In de gebieden van deze tour is nog geen foto die iedereen mag zien. Zet er een bij een kindcentrum of praktijk, met toestemming en een beschrijving.',
	practice: 'In de gebieden van deze tour staat nog geen kindcentrum of praktijk op de kaart.',
	plan: 'Er is nog geen vastgesteld actieplan om te laten zien.',
	chart: 'Er is nog geen ronde van de regio-scan gepubliceerd.',
	other: 'Deze soort scène kennen we niet.'
};

/** The list, which offers to put this tour back. */
const removedHref = (id: string) => `/werkplek/regiotour?weggehaald=${encodeURIComponent(id)}`;

/** A tour as a whole is not merged with what somebody else made of it: it is looked at again. */
const freshOnly = (outcome: ReturnType<typeof commands.setTourStatus>) =>
	!outcome.ok && outcome.code === 'stale'
		? refuse(
				412,
				'changed',
				'De tour is intussen gewijzigd. Laad de pagina opnieuw en kijk hem na.'
			)
		: outcome;

export const actions = {
	tour: action(({ db, actor, stored, version, fields }) =>
		commands.updateTour(db, actor, stored.tour.id, version, fields)
	),
	status: action(({ db, actor, stored, version, text }) => {
		const status = text('status') === 'published' ? 'published' : 'concept';
		return freshOnly(commands.setTourStatus(db, actor, stored.tour.id, version, status));
	}),
	removeTour: async (event) => {
		const answer = await action(({ db, actor, stored, version }) =>
			freshOnly(commands.setTourStatus(db, actor, stored.tour.id, version, 'archived'))
		)(event);
		if ('ok' in answer) redirect(303, removedHref(event.params.id));
		return answer;
	},
	restoreTour: async (event) => {
		const answer = await action(({ db, actor, stored }) =>
			removal.restoreTour(db, actor, stored.tour.id)
		)(event);
		if ('ok' in answer) redirect(303, `/werkplek/regiotour/${event.params.id}`);
		return answer;
	},
	stop: action(
		withStop((id, { db, actor, version, fields }) =>
			commands.updateStop(db, actor, id, version, fields)
		)
	),
	scene: action(
		withScene((scene, { db, actor, version, fields, form }) =>
			commands.updateScene(db, actor, scene.id, version, {
				...{ title: fields['title'] ?? '', notes: fields['notes'] ?? '' },
				targetSeconds: fields['targetSeconds'] ?? '',
				content: contentFrom(scene.content, form)
			})
		)
	),
	/** A scene as it is put together after two people changed it. */
	resolve: action(
		withScene((scene, { db, actor, version, text }) =>
			commands.updateScene(db, actor, scene.id, version, {
				...{ title: text('title'), notes: text('notes'), content: safeJson(text('content')) },
				targetSeconds: text('targetSeconds') && String(Number(text('targetSeconds')) / 60)
			})
		)
	),
	add: action(
		withStop((stopId, { db, actor, stored, text }) => {
			const kind = text('kind') as SceneKind;
			const areaId = stored.stops.find(({ id }) => id === stopId)?.areaId ?? '';
			const round = listRounds(db, actor.viewer).find((each) => each.version !== null);
			const scan = text('areaId') || areaId;
			const chart = round?.version
				? { areaId: scan, roundId: round.id, roundVersion: round.version }
				: null;
			const item = text(kind === 'photo' ? 'photoId' : 'itemId') || null;
			const content =
				kind in sceneKindLabels ? emptyContent(kind, chart, item, planFor(db, actor, scan)) : null;
			if (!content) return refuse(409, 'noSubject', missing[kind] ?? missing.other);
			return commands.addScene(db, actor, stopId, { title: null, content, notes: '' });
		}),
		undefined,
		({ id }) => id
	),
	move: action(
		withScene((scene, { db, actor, text }) =>
			moveScene(db, actor, scene.id, Number(text('by')) || 0)
		)
	),
	/** To a stop, before another scene there or at its end. */
	moveTo: action(
		withScene((scene, { db, actor, text }) =>
			moveSceneTo(db, actor, scene.id, text('stopId'), text('before') || null)
		)
	),
	duplicate: action(withScene((scene, { db, actor }) => duplicateScene(db, actor, scene.id))),
	remove: action(
		withScene((scene, { db, actor, stored }) => {
			const title = shownTitle(db, actor, stored, scene);
			const outcome = removal.removeScene(db, actor, scene.id);
			return outcome.ok ? done({ ...scene, title }) : outcome;
		}),
		({ id, title, stopId, position }) => ({
			...{ kind: 'scene', id, stopId, position },
			what: `Scène “${title}”`
		})
	),
	restore: action(({ db, actor, stored, text }) =>
		removal.restoreScene(db, actor, stored.tour.id, text('id'))
	),
	addStop: action(({ db, actor, stored, fields }) =>
		stopCommands.addStop(db, actor, stored.tour.id, fields)
	),
	moveStop: action(
		withStop((id, { db, actor, text }) =>
			stopCommands.moveStop(db, actor, id, Number(text('by')) || 0)
		)
	),
	removeStop: action(
		withStop((id, { db, actor }) => removal.removeStop(db, actor, id)),
		({ stop, scenes }) => ({
			...{ kind: 'stop', id: stop.id, position: stop.position },
			what: `Stop “${stop.place}” met ${scenes} ${scenes === 1 ? 'scène' : 'scènes'}`
		})
	),
	restoreStop: action(({ db, actor, stored, text }) =>
		removal.restoreStop(db, actor, stored.tour.id, text('id'))
	),
	confirm: action(withScene((scene, { db, actor }) => commands.confirmScene(db, actor, scene.id))),
	repin: action(
		withScene((scene, { db, actor, text }) => {
			const { content, title, notes, targetSeconds } = scene;
			const update = (newest: SceneContent) =>
				commands.updateScene(db, actor, scene.id, scene.version, {
					...{ title: title ?? '', notes, content: newest },
					targetSeconds: targetSeconds === null ? '' : String(targetSeconds / 60)
				});
			if (content.kind === 'plan') {
				const planId = resolvePlan(db, content.planId, actor.now)?.newer;
				return planId ? update({ ...content, planId }) : notFound('Een nieuwere versie');
			}
			if (content.kind !== 'chart') return notFound('Deze grafiek');
			const pinned = listRounds(db, actor.viewer).find(({ id }) => id === content.roundId);
			const later = text('to') === 'round' && pinned && laterRound(db, actor.viewer, pinned);
			const round = later || pinned;
			if (!round?.version) return notFound('Een gepubliceerde versie');
			return update({ ...content, roundId: round.id, roundVersion: round.version });
		})
	),
	toPlan: action(({ db, actor, stored, text }) => {
		const pledge = listPledges(db, actor.viewer, stored).find(({ id }) => id === text('id'));
		const [planId = '', goalKey = ''] = text('goal').split('|');
		return pledge
			? pledgeToAction(db, actor, pledge.id, { planId, goalKey })
			: notFound('Deze toezegging');
	}),
	pledge: action(
		withStop((stopId, { db, actor, fields }) => commands.addPledge(db, actor, stopId, fields))
	)
} satisfies Actions;
