import type PptxGenJS from 'pptxgenjs';

/** Slides count in inches; the stage in units of which 1280 make the width. */
const inch = (units: number) => units / 96;
/** Points of type from stage units. */
export const points = (units: number) => Math.round(units * 0.75 * 10) / 10;

export const FONT = 'Arial';
/** What a spelling checker reads the words by. */
export const LANGUAGE = 'nl-NL';
export const STAGE = { width: 1280, height: 720 } as const;

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}
export const at = ({ x, y, width, height }: Box) => ({
	x: inch(x),
	y: inch(y),
	w: inch(width),
	h: inch(height)
});

export type Run = PptxGenJS.TextProps;
export interface TextStyle {
	/** In stage units. */
	size: number;
	/** `RRGGBB`. */
	color: string;
	bold?: boolean;
	align?: 'left' | 'center' | 'right';
	valign?: 'top' | 'middle' | 'bottom';
	/** Wraps; a label keeps its one line. */
	wrap?: boolean;
	/** `RRGGBB` around the letters, where something may run behind them. */
	halo?: string;
}

/** A text box without margins, at a place in stage units. */
export function write(
	slide: PptxGenJS.Slide,
	text: string | Run[],
	box: Box,
	{ size, color, bold = false, align = 'left', valign = 'top', wrap = true, halo }: TextStyle
): void {
	slide.addText(text, {
		...at(box),
		...{ fontFace: FONT, fontSize: points(size), color, bold, align, valign, wrap },
		...(halo && { glow: { size: 3, opacity: 1, color: halo } }),
		margin: 0,
		lang: LANGUAGE,
		fit: 'shrink'
	});
}

/** Lines that `text` takes in `width` units at `size`: Arial's letters are half as wide as high. */
export const linesOf = (text: string, width: number, size: number): number => {
	const perLine = Math.max(1, Math.floor(width / (size * 0.54)));
	let lines = 1;
	let used = 0;
	for (const word of text.split(/\s+/)) {
		const length = word.length + (used > 0 ? 1 : 0);
		if (used > 0 && used + length > perLine) {
			lines += 1;
			used = word.length;
		} else used += length;
	}
	return lines;
};
