import * as v from 'valibot';
import { FRAME, MAX_ZOOM, MIN_ZOOM } from '#lib/map/camera.ts';
import { atMost } from '#lib/ui/atMost.ts';

/**
 * What a scene of a regiotour shows, as data: one of a few kinds, each with the little it needs to
 * be drawn again from what is published today. Pure; stored as JSON and checked on every read.
 */

/** Longest texts, so that a scene stays one thought and fits on the stage. */
export const LIMITS = {
	title: 60,
	text: 240,
	question: 160,
	notes: 4000,
	scenes: 60,
	stops: 20
} as const;

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const text = v.pipe(v.string(), v.trim(), atMost(LIMITS.text));

/** A view of the map as it was captured. */
const camera = v.object({
	lon: v.pipe(v.number(), v.minValue(FRAME[0]), v.maxValue(FRAME[2])),
	lat: v.pipe(v.number(), v.minValue(FRAME[1]), v.maxValue(FRAME[3])),
	zoom: v.pipe(v.number(), v.minValue(MIN_ZOOM), v.maxValue(MAX_ZOOM))
});

/** How the areas on the stage are coloured. */
export const stageLayers = ['gebied', 'ambassadeurs', 'aantal'] as const;
export type StageLayer = (typeof stageLayers)[number];
export const stageLayerLabels: Record<StageLayer, string> = {
	gebied: 'Alleen het gebied',
	ambassadeurs: 'Wie werkte waar',
	aantal: 'Aantal kindcentra en praktijken'
};

/** What the layer "ambassadeurs" shows: nine people, six areas (programme, section 7). It is past. */
export const WHO_WORKED_WHERE = 'Negen ambassadeurs deelden het land in zes werkgebieden.';

export const stageCharts = ['stand', 'verandering'] as const;
export type StageChart = (typeof stageCharts)[number];
export const stageChartLabels: Record<StageChart, string> = {
	stand: 'Waar staat het gebied, naast de andere gebieden',
	verandering: 'Wat er veranderde sinds een eerdere ronde'
};

export const sceneContent = v.variant('kind', [
	/** The whole route, with the title of the tour. */
	v.object({ kind: v.literal('opening') }),
	/** Arrival at a stop: where, when, with whom and why. */
	v.object({ kind: v.literal('stop') }),
	v.object({
		kind: v.literal('map'),
		/** Null: fitted to the area, or to the country. */
		camera: v.nullable(camera),
		layer: v.picklist(stageLayers),
		areaId: v.nullable(id),
		text
	}),
	v.object({
		kind: v.literal('practice'),
		/** A kindcentrum or a practice. */
		itemId: id
	}),
	v.object({
		kind: v.literal('chart'),
		chart: v.picklist(stageCharts),
		areaId: id,
		/** The published round and version that the scene is pinned to. */
		roundId: id,
		roundVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
		/** The earlier round for `verandering`. */
		compareRoundId: v.nullable(id),
		/** What the figures make us ask; appears last. */
		question: v.pipe(v.string(), v.trim(), atMost(LIMITS.question))
	}),
	v.object({
		kind: v.literal('question'),
		question: v.pipe(
			v.string(),
			v.trim(),
			v.nonEmpty('Schrijf de vraag op.'),
			atMost(LIMITS.question)
		),
		text
	}),
	/** The first photo of a kindcentrum or practice that everybody may see. */
	v.object({ kind: v.literal('photo'), itemId: id, text }),
	/** Milestones of a plan version that the board adopted. */
	v.object({ kind: v.literal('plan'), planId: id }),
	/** The plea of the programme, never shown as law. */
	v.object({ kind: v.literal('accessRight') }),
	v.object({ kind: v.literal('text'), text })
]);
export type SceneContent = v.InferOutput<typeof sceneContent>;
export type SceneKind = SceneContent['kind'];

export const sceneKindLabels: Record<SceneKind, string> = {
	opening: 'Opening met de route',
	stop: 'Aankomst bij een stop',
	map: 'Kaartbeeld',
	practice: 'Kindcentrum of praktijk',
	chart: 'Grafiek uit de regio-scan',
	photo: 'Foto van een kindcentrum of praktijk',
	plan: 'Mijlpalen van een actieplan',
	question: 'Vraag aan de wethouder',
	accessRight: 'Toegangsrecht',
	text: 'Tekst'
};

/** Reads stored content; null when it is none (an older version wrote it, or somebody by hand). */
export function parseContent(value: unknown): SceneContent | null {
	const result = v.safeParse(sceneContent, value);
	return result.success ? result.output : null;
}

/** Seconds that a scene of this kind takes when nobody set a time. */
export const usualSeconds: Record<SceneKind, number> = {
	opening: 60,
	stop: 60,
	map: 60,
	practice: 90,
	chart: 120,
	photo: 45,
	plan: 90,
	question: 180,
	accessRight: 90,
	text: 60
};
