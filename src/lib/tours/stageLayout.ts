import { textWidth } from '#lib/charts/text.ts';
import type { SceneKind } from './scenes.ts';
import type { Insets } from './stageCamera.ts';

/** Share of the width that the text of a scene takes on a wide stage; the map has the rest. */
export const panelShare: Record<SceneKind, number> = {
	opening: 0.47,
	stop: 0.42,
	map: 0.4,
	practice: 0.48,
	chart: 0.7,
	photo: 0.64,
	plan: 0.53,
	question: 0.56,
	accessRight: 0.54,
	text: 0.56
};
/** Share of the height that the map has on an upright screen: the text stands below it. */
const UPRIGHT_MAP = 0.4;
/** Height of the bar at the foot, in stage units; where its words take a second line, the other one. */
export const BAR = 50;
export const TALL_BAR = 84;
/** What stands in the bar beside the source, with the air between: the credit and the number. */
const BAR_BESIDE = 60 + 28 + 2 * 24 + 60;
const BAR_FONT = 28;
/** Widths are guessed on the safe side; so much of it the words take at most. */
const GUESSED = 0.95;

/** How the words of the bar fit: in one line, and whether the address does too. */
export function barOf(source: string, credit: string, address: string) {
	const wide = (text: string) => textWidth(text, BAR_FONT) * GUESSED;
	const left = 1280 - BAR_BESIDE - wide(credit) - wide(source);
	return left < 0
		? { height: TALL_BAR, address: true }
		: { height: BAR, address: left > wide(address) + 24 };
}

/** Pixels to one stage unit: 1 on 1280 × 720. The style sheet of the stage says the same. */
export const unitOf = (width: number, height: number): number =>
	isUpright(width, height)
		? Math.min(width / 620, height / 1080)
		: Math.min(width / 1280, height / 720);

export const isUpright = (width: number, height: number) => width < height;

/** Height that a stage which is less wide than 16 : 9 has more, in stage units. */
export const spareHeight = (width: number, height: number): number =>
	width === 0 || isUpright(width, height) ? 0 : height / unitOf(width, height) - 720;

/** From the edge of the words to where the paper has faded into the map, with some air, in stage units. */
const FADE = 60;

/** A rectangle on the stage, in pixels. */
export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** How far the paper below the words is opaque, short of their edge, in stage units. */
const SOLID = 30;

/**
 * The part of the stage on which scenes of these kinds leave the map in sight. Behind paper it need
 * not be drawn: without a graphics card every pixel costs time.
 */
export function mapBox(kinds: readonly SceneKind[], width: number, height: number): Box {
	if (isUpright(width, height))
		return { left: 0, top: 0, width, height: Math.ceil(height * UPRIGHT_MAP) };
	const unit = unitOf(width, height);
	const paper = kinds.map(
		(kind) => width * panelShare[kind] - (kind === 'photo' ? 0 : SOLID * unit)
	);
	const left = Math.max(0, Math.floor(Math.min(width, ...paper)));
	return { left, top: 0, width: width - left, height: Math.ceil(height - BAR * unit) };
}

/** What the code at the lower right takes of the map, in stage units; the style of StageCode. */
const CODE = { width: 140, height: 134 } as const;

/** The corner of the map that the code covers, in pixels; null where there is none. */
export function codeCorner(width: number, height: number) {
	if (isUpright(width, height)) return null;
	const unit = unitOf(width, height);
	return { width: CODE.width * unit, height: CODE.height * unit };
}

/** Room for the name above the northernmost stop, in stage units. */
const NAME_ABOVE = 24;

/**
 * What covers the map in `box`, so that the camera keeps clear of it.
 * @param bar height of the bar of this scene, in stage units
 */
export function insetsOf(
	kind: SceneKind,
	box: Box,
	width: number,
	height: number,
	bar: number = BAR
): Insets {
	if (isUpright(width, height)) return { left: 0, top: 0, right: 0, bottom: 0 };
	const unit = unitOf(width, height);
	const fade = kind === 'photo' ? 0 : FADE * unit;
	return {
		left: width * panelShare[kind] + fade - box.left,
		top: NAME_ABOVE * unit,
		right: 0,
		bottom: Math.max(0, bar * unit - (height - box.height))
	};
}
