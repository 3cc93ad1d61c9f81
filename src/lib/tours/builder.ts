import * as v from 'valibot';
import { parseCamera } from '#lib/map/camera.ts';
import { atMost } from '#lib/ui/atMost.ts';
import { LIMITS, sceneContent, type SceneContent, type SceneKind } from './scenes.ts';

/** What forms of the builder send, checked. Pure. */

const name = (what: string, max: number) =>
	v.pipe(v.string(), v.trim(), v.nonEmpty(`Vul ${what} in.`), atMost(max));
const optional = (max: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		atMost(max),
		v.transform((text) => text || null)
	);
const day = v.pipe(
	v.string(),
	v.trim(),
	v.union([v.literal(''), v.pipe(v.string(), v.isoDate('Vul een datum in.'))]),
	v.transform((text) => text || null)
);
/** Minutes with a half as people write them: "1,5". */
const minutes = v.pipe(
	v.string(),
	v.trim(),
	v.transform((text) => (text === '' ? null : Math.round(Number(text.replace(',', '.')) * 60))),
	v.check(
		(seconds) => seconds === null || (seconds >= 5 && seconds <= 3600),
		'Vul een tijd in van hoogstens 60 minuten.'
	)
);

export const tourInput = v.object({ title: name('een titel', 120), summary: name('een zin', 400) });
export const stopInput = v.object({
	date: day,
	host: optional(120),
	purpose: name('het doel', 200)
});
export const newStopInput = v.object({ place: name('een plaats', 80), ...stopInput.entries });
export const sceneInput = v.object({
	title: optional(LIMITS.title),
	notes: v.pipe(v.string(), v.trim(), atMost(LIMITS.notes)),
	targetSeconds: minutes,
	content: sceneContent
});
export const pledgeInput = v.object({
	organisation: name('de organisatie', 120),
	promise: name('de toezegging', 400),
	dueOn: day
});

/** Positions 1, 2, 3 … with `id` moved by `by` places; unchanged where it cannot go. */
export function moved(ids: readonly string[], id: string, by: number): string[] {
	const from = ids.indexOf(id);
	if (from < 0) return [...ids];
	const to = Math.min(Math.max(from + by, 0), ids.length - 1);
	const rest = ids.filter((each) => each !== id);
	return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** What a form may choose from for a new chart scene. */
export interface ChartDefaults {
	areaId: string;
	roundId: string;
	roundVersion: number;
}

/** A new scene of a kind, to be filled in; null where its subject is not there yet. */
export function emptyContent(
	kind: SceneKind,
	chart: ChartDefaults | null,
	itemId: string | null,
	planId: string | null
): SceneContent | null {
	switch (kind) {
		case 'opening':
		case 'stop':
		case 'accessRight':
			return { kind };
		case 'map':
			return { kind, camera: null, layer: 'gebied', areaId: chart?.areaId ?? null, text: '' };
		case 'text':
			return { kind, text: '' };
		case 'question':
			return { kind, question: 'Wat vraagt u?', text: '' };
		case 'practice':
			return itemId === null ? null : { kind, itemId };
		case 'photo':
			return itemId === null ? null : { kind, itemId, text: '' };
		case 'plan':
			return planId === null ? null : { kind, planId };
		case 'chart':
			return chart && { kind, chart: 'stand', ...chart, compareRoundId: null, question: '' };
	}
}

/** The content as a form changes it: fields that it does not send stay as they are. */
export function contentFrom(current: SceneContent, form: FormData): unknown {
	const text = (name: string) => form.get(name)?.toString();
	const fields: Record<string, unknown> = {};
	for (const name of ['text', 'question', 'layer', 'itemId', 'planId', 'areaId', 'chart'] as const)
		if (name in current && form.has(name)) fields[name] = text(name);
	if (current.kind === 'map') {
		if (form.has('areaId')) fields['areaId'] = text('areaId') || null;
		if (form.has('camera')) fields['camera'] = parseCamera(text('camera') ?? null);
	}
	if (current.kind === 'chart') {
		if (form.has('compareRoundId')) fields['compareRoundId'] = text('compareRoundId') || null;
		const [roundId, version] = (text('round') ?? '').split('@');
		if (roundId && version) Object.assign(fields, { roundId, roundVersion: Number(version) });
	}
	return { ...current, ...fields };
}
