import { unionOf } from '#lib/map/projection.ts';
import { NETHERLANDS } from '#lib/map/camera.ts';
import { listStatements } from '#lib/programme/queries.server.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import { resolveChart } from './chart.server.ts';
import { showPhoto, showPractice } from './itemScene.server.ts';
import { resolvePlan } from './plan.server.ts';
import type { SceneRow, StopRow, TourRow } from './queries.server.ts';
import {
	around,
	fine,
	onLand,
	type Answer,
	type Problem,
	type SceneContext,
	type Shown
} from './sceneContext.server.ts';
import { parseContent, usualSeconds, type SceneContent } from './scenes.ts';
import { routeBounds, type Slide } from './show.ts';
import { EXAMPLE_TOUR_NOTICE } from './tours.ts';
import { formatDate } from '#lib/ui/format.ts';

interface Resolved {
	slide: Omit<Slide, 'notes'> | null;
	problems: Problem[];
}

/** A scene that nobody looked at for so many days is worth a look before the show. */
const STALE_DAYS = 180;

/** What a scene shows today, or nothing where its subject is gone, and what to know about it. */
export function resolveScene(context: SceneContext, scene: SceneRow): Resolved {
	const content = parseContent(scene.content);
	const index = context.stops.findIndex(({ id }) => id === scene.stopId);
	const stop = context.stops[index];
	if (!content || !stop)
		return {
			slide: null,
			problems: [{ code: 'broken', message: 'Deze scène kan niet worden gelezen.' }]
		};
	const shown = showContent(context, content, stop);
	if ('code' in shown) return { slide: null, problems: [shown] };
	const home = context.homeOf(stop);
	const slide: Omit<Slide, 'notes'> = {
		id: scene.id,
		stop: index,
		title: scene.title ?? shown.title,
		body: shown.body,
		view: {
			bounds: home?.bounds ?? around(stop, 3),
			...{ camera: null, layer: 'gebied', areaId: home?.id ?? null, together: [], pin: null },
			...{ clear: { right: 0, bottom: 0 }, ...shown.view }
		},
		footer: footerOf(context.tour, shown.footer),
		brief: footerOf(context.tour, shown.brief ?? shown.footer),
		seconds: scene.targetSeconds ?? usualSeconds[content.kind],
		updatedBy: scene.updatedBy,
		updatedAt: scene.updatedAt
	};
	return { slide, problems: [...shown.problems, ...staleness(scene, context.now)] };
}

function staleness({ updatedAt }: SceneRow, now: Date): Problem[] {
	const days = Math.floor((now.getTime() - new Date(updatedAt).getTime()) / 86_400_000);
	if (days < STALE_DAYS) return [];
	const message = `Al ${days} dagen niet bekeken (sinds ${formatDate(updatedAt)}): klopt deze scène nog?`;
	return [{ code: 'stale', message }];
}

/** On a stage there is room for little: a scene with a source of its own says in a word that it is made up. */
function footerOf(tour: TourRow, own: string): string {
	if (tour.sourceId !== EXAMPLE_SOURCE || /voorbeeld|verzonnen/.test(own)) return own;
	return own ? `${own} · voorbeeldtour` : EXAMPLE_TOUR_NOTICE;
}

function showContent(context: SceneContext, content: SceneContent, stop: StopRow): Answer {
	switch (content.kind) {
		case 'opening':
			return fine({
				title: context.tour.title,
				body: { kind: 'opening' },
				view: openingView(context),
				footer: ''
			});
		case 'stop':
			return fine({
				title: stop.place,
				body: { kind: 'stop' },
				view: { bounds: onLand(around(stop, 1.4), context.homeOf(stop)) },
				footer: ''
			});
		case 'text':
			return fine({ title: 'Tekst', body: content, view: {}, footer: '' });
		case 'question':
			return fine({ title: content.question, body: content, view: {}, footer: '' });
		case 'map':
			return showMap(context, content);
		case 'practice':
			return showPractice(context, content.itemId, context.homeOf(stop));
		case 'photo':
			return showPhoto(context, content, context.homeOf(stop));
		case 'chart':
			return showChart(context, content);
		case 'plan':
			return showPlan(context, content.planId);
		case 'accessRight':
			return showAccessRight(context);
	}
}

/** The whole route over the areas that it passes. */
function openingView({ stops, homeOf }: SceneContext): Shown['view'] {
	const homes = new Map(stops.flatMap((stop) => homeOf(stop) ?? []).map((area) => [area.id, area]));
	const [only, ...others] = homes.keys();
	if (only === undefined) return { bounds: routeBounds(stops) };
	return {
		bounds: unionOf([...homes.values()].map(({ bounds }) => bounds)),
		...(others.length > 0 && { areaId: null, together: [only, ...others] })
	};
}

function showMap(
	{ shapes, items }: SceneContext,
	content: Extract<SceneContent, { kind: 'map' }>
): Answer {
	const area = shapes.find(({ id }) => id === content.areaId);
	if (content.areaId !== null && !area)
		return { code: 'gone', message: 'Het gebied van dit kaartbeeld bestaat niet (meer).' };
	const examples = items.some(({ example }) => example);
	const footers = {
		gebied: '',
		ambassadeurs: 'Ambassadeurs 2018 – medio 2021, programma §7',
		aantal: `Kindcentra en praktijken op de Regiokaart${examples ? ' · met voorbeeldgegevens' : ''}`
	};
	return fine({
		title: area?.name ?? 'Nederland',
		body: { kind: 'map', text: content.text },
		view: {
			bounds: area?.bounds ?? NETHERLANDS,
			camera: content.camera,
			layer: content.layer,
			areaId: area?.id ?? null
		},
		footer: footers[content.layer]
	});
}

function showChart(
	{ db, viewer, shapes }: SceneContext,
	content: Extract<SceneContent, { kind: 'chart' }>
): Answer {
	const chart = resolveChart(db, viewer, content);
	if ('gone' in chart) return { code: 'unpublished', message: chart.gone };
	const area = shapes.find(({ id }) => id === content.areaId);
	const problems: Problem[] = [];
	if (chart.newest > content.roundVersion)
		problems.push({
			code: 'newer',
			message: `Van deze ronde is versie ${chart.newest} gepubliceerd; de scène toont versie ${content.roundVersion}.`
		});
	if (chart.later)
		problems.push({
			code: 'olderRound',
			message: `Deze scène toont “${chart.data.round}”; “${chart.later.title}” is nieuwer.`
		});
	if (chart.empty)
		problems.push({
			code: 'noFigures',
			message: 'Van dit gebied zijn er in deze ronde geen cijfers.'
		});
	return {
		title: chart.data.headline,
		body: { kind: 'chart', ...chart.data },
		view: { areaId: content.areaId, ...(area && { bounds: area.bounds }) },
		...{ footer: chart.footer, brief: chart.brief },
		problems
	};
}

function showPlan({ db, now, shapes }: SceneContext, planId: string): Answer {
	const plan = resolvePlan(db, planId, now);
	if (!plan)
		return { code: 'unpublished', message: 'Dit actieplan is niet (meer) openbaar vastgesteld.' };
	const areas = shapes.filter(({ id }) => plan.areaIds.includes(id));
	const problems: Problem[] = [];
	if (plan.newer)
		problems.push({
			code: 'newer',
			message: 'Van dit actieplan is een nieuwere versie vastgesteld.'
		});
	if (plan.body.milestones.length === 0)
		problems.push({ code: 'noFigures', message: 'Dit actieplan heeft geen mijlpalen.' });
	return {
		title: plan.name,
		body: plan.body,
		view:
			areas.length > 0
				? {
						bounds: unionOf(areas.map(({ bounds }) => bounds)),
						...{ areaId: null, together: areas.map(({ id }) => id) }
					}
				: {},
		...{ footer: plan.footer, brief: plan.brief },
		problems
	};
}

function showAccessRight({ db, viewer }: SceneContext): Answer {
	const { accessRight } = listStatements(db, viewer);
	if (accessRight.length === 0)
		return { code: 'gone', message: 'Het programma noemt geen toegangsrecht (meer).' };
	const section = accessRight[0]?.section;
	return fine({
		title: 'Een toegangsrecht voor elk kind',
		body: {
			kind: 'accessRight',
			items: accessRight.map(({ title, text, details }) => ({
				title: title ?? '',
				hours: text ?? '',
				details
			}))
		},
		view: { bounds: NETHERLANDS, areaId: null },
		footer: `Programma 2018${section ? `, §${section}` : ''} · pleidooi, geen geldend recht`,
		// the scene itself says so
		brief: `Programma 2018${section ? `, §${section}` : ''}`
	});
}
