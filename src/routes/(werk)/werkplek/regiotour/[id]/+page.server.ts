import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { actorOf, type Actor } from '#lib/accounts/accounts.ts';
import { accountNames } from '#lib/accounts/queries.server.ts';
import type { Failure, Outcome } from '#lib/db/outcome.ts';
import { done, notFound } from '#lib/db/outcome.ts';
import type { Database } from '#lib/db/open.server.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { listRounds } from '#lib/scan/queries.server.ts';
import { contentFrom, emptyContent } from '#lib/tours/builder.ts';
import * as commands from '#lib/tours/commands.server.ts';
import * as stopCommands from '#lib/tours/stopCommands.server.ts';
import {
	getTourById,
	listPledges,
	type SceneRow,
	type StoredTour
} from '#lib/tours/queries.server.ts';
import {
	LIMITS,
	parseContent,
	sceneKindLabels,
	type SceneContent,
	type SceneKind
} from '#lib/tours/scenes.ts';
import { goalsForPledges, pledgeToAction, plansOfPledges } from '#lib/tours/pledgePlans.server.ts';
import { plansToShow, resolvePlan } from '#lib/tours/plan.server.ts';
import { makeShow } from '#lib/tours/show.server.ts';
import { mayWrite, mayWriteStop, type TourStatus, tourStatuses } from '#lib/tours/tours.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer }, params, url }) => {
	const stored = getTourById(db, viewer, params.id);
	if (!stored) error(404, 'Deze regiotour bestaat niet (meer), of is niet van u.');
	const { show, problems } = makeShow(db, viewer, stored, url.origin);
	const now = new Date();
	const pledges = listPledges(db, viewer, stored);
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
			.map(({ id, name, place }) => ({ value: id, label: `${name} (${place})` }))
			.sort((a, b) => a.label.localeCompare(b.label, 'nl'))
	};
};

function safeJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

interface Task {
	db: Database;
	actor: Actor;
	form: FormData;
	stored: StoredTour;
	/** A field of the form as text. */
	text: (name: string) => string;
	version: number;
	fields: Record<string, unknown>;
}
type Step<T> = (task: Task) => Outcome<T, Failure>;

/** What was taken out, for the offer to put it back. */
type Removed = Pick<SceneRow, 'stopId' | 'position' | 'title' | 'notes' | 'content'>;

/** An action is one command on this tour; what it refuses stands beside the form that asked. */
const action =
	<T>(step: Step<T>, removedBy: (value: T) => Removed | null = () => null) =>
	async ({ request, locals, params }: RequestEvent) => {
		const form = await request.formData();
		const stored = getTourById(locals.db, locals.viewer, params['id'] ?? '');
		const text = (name: string) => String(form.get(name) ?? '');
		const about = text('about');
		if (!stored) return fail(404, { about, ...notFound('Deze regiotour') });
		const outcome = step({
			...{ db: locals.db, actor: actorOf(locals), form, stored, text },
			version: Number(text('version')),
			fields: Object.fromEntries(form)
		});
		return outcome.ok
			? { about, ok: true as const, removed: removedBy(outcome.value) }
			: fail(outcome.status, { about, ...outcome });
	};

/** The plan to begin with: of the area, or else any that may be shown. */
function planFor(db: Database, { now }: Actor, areaId: string): string | null {
	const plans = plansToShow(db, now);
	return (plans.find(({ areaIds }) => areaIds.includes(areaId)) ?? plans[0])?.id ?? null;
}

/** The scene that a form names, if it belongs to this tour. */
const withScene =
	<T>(step: (scene: SceneRow, task: Task) => Outcome<T, Failure>): Step<T> =>
	(task) => {
		const scene = task.stored.scenes.find(({ id }) => id === task.text('id'));
		return scene ? step(scene, task) : notFound('Deze scène');
	};
const withStop =
	<T>(step: (stopId: string, task: Task) => Outcome<T, Failure>): Step<T> =>
	(task) => {
		const stop = task.stored.stops.find(({ id }) => id === task.text('stopId'));
		return stop ? step(stop.id, task) : notFound('Deze stop');
	};

export const actions = {
	tour: action(({ db, actor, stored, version, fields }) =>
		commands.updateTour(db, actor, stored.tour.id, version, fields)
	),
	status: action(({ db, actor, stored, version, text }) => {
		const status =
			tourStatuses.find((each) => each === text('status')) ?? ('concept' as TourStatus);
		return commands.setTourStatus(db, actor, stored.tour.id, version, status);
	}),
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
	add: action(
		withStop((stopId, { db, actor, stored, text }) => {
			const kind = text('kind') as SceneKind;
			const areaId = stored.stops.find(({ id }) => id === stopId)?.areaId ?? '';
			const round = listRounds(db, actor.viewer).find((each) => each.version !== null);
			const scan = text('areaId') || areaId;
			const chart = round?.version
				? { areaId: scan, roundId: round.id, roundVersion: round.version }
				: null;
			const content =
				kind in sceneKindLabels
					? emptyContent(kind, chart, text('itemId') || null, planFor(db, actor, scan))
					: null;
			if (!content) return notFound('Het onderwerp van deze scène');
			return commands.addScene(db, actor, stopId, { title: null, content, notes: '' });
		})
	),
	move: action(
		withScene((scene, { db, actor, text }) =>
			commands.moveScene(db, actor, scene.id, Number(text('by')) || 0)
		)
	),
	duplicate: action(
		withScene((scene, { db, actor }) => commands.duplicateScene(db, actor, scene.id))
	),
	remove: action(
		withScene((scene, { db, actor, stored }) => {
			const siblings = stored.scenes.filter(({ stopId }) => stopId === scene.stopId);
			const outcome = commands.removeScene(db, actor, scene.id);
			return outcome.ok ? done({ ...scene, position: siblings.indexOf(scene) + 1 }) : outcome;
		}),
		({ stopId, position, title, notes, content }) => ({
			...{ stopId, position, title, notes, content }
		})
	),
	restore: action(
		withStop((stopId, { db, actor, text }) => {
			const content = parseContent(safeJson(text('content')));
			if (!content) return notFound('Deze scène');
			return commands.restoreScene(db, actor, stopId, Number(text('position')) || 1, {
				...{ content, title: text('title').slice(0, LIMITS.title) || null },
				notes: text('notes').slice(0, LIMITS.notes)
			});
		})
	),
	addStop: action(({ db, actor, stored, fields }) =>
		stopCommands.addStop(db, actor, stored.tour.id, fields)
	),
	moveStop: action(
		withStop((id, { db, actor, text }) =>
			stopCommands.moveStop(db, actor, id, Number(text('by')) || 0)
		)
	),
	removeStop: action(withStop((id, { db, actor }) => stopCommands.removeStop(db, actor, id))),
	confirm: action(withScene((scene, { db, actor }) => commands.confirmScene(db, actor, scene.id))),
	repin: action(
		withScene((scene, { db, actor }) => {
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
			const round = listRounds(db, actor.viewer).find(({ id }) => id === content.roundId);
			if (!round?.version) return notFound('Een gepubliceerde versie');
			return update({ ...content, roundVersion: round.version });
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
