import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The tokens that charts lean on, checked per theme as WCAG 2.2 measures contrast. */
const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');

const tokensIn = (text: string) =>
	new Map(
		[...text.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value])
	);
const [lightCss = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
const [darkCss = '', projectorCss = ''] = rest.split(":root[data-theme='projector']");
const light = tokensIn(lightCss);
const themes = {
	light,
	dark: new Map([...light, ...tokensIn(darkCss)]),
	projector: new Map([...light, ...tokensIn(projectorCss)])
};

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
	const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (bright + 0.05) / (dark + 0.05);
};
const stages = [0, 1, 2, 3, 4, 5];

describe.each(Object.entries(themes))('%s', (_, tokens) => {
	const token = (name: string) => {
		const value = tokens.get(`--${name}`);
		if (!value) throw new Error(`no token --${name}`);
		return value;
	};

	it.each([
		...stages.flatMap((step) => [`stage-${step}`, `count-${step}`]),
		...[1, 2, 3, 4, 5, 6].map((area) => `wa-${area}`)
	])('text on %s is readable', (fill) => {
		expect(contrast(token(fill), token(`${fill}-ink`))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(['ink', 'ink-2', 'ink-3', 'accent', 'sector-po', 'sector-ko', 'sector-jh', 'sector-lb'])(
		'text in %s is readable on both papers',
		(name) => {
			expect(contrast(token(name), token('paper'))).toBeGreaterThanOrEqual(4.5);
			expect(contrast(token(name), token('paper-2'))).toBeGreaterThanOrEqual(4.5);
		}
	);

	it('land with a count is no water', () => {
		const channels = (name: string) =>
			[1, 3, 5].map((at) => Number.parseInt(token(name).slice(at, at + 2), 16));
		const sea = channels('sea');
		for (const step of stages.slice(1)) {
			const away = channels(`count-${step}`).map((part, i) => part - (sea[i] ?? 0));
			expect(Math.hypot(...away)).toBeGreaterThan(30);
			// nor another blue
			expect(away[0]).toBeGreaterThan(away[1] ?? 0);
		}
	});

	it('outlines, hatch and filled bars stand out from the paper', () => {
		for (const name of ['line-strong', 'stage-4']) {
			expect(contrast(token(name), token('paper'))).toBeGreaterThanOrEqual(3);
		}
	});

	it('stages run one way in lightness, step by step, so that they survive greyscale', () => {
		const steps = stages.map((stage) => luminance(token(`stage-${stage}`)));
		const rising = (steps[5] ?? 0) > (steps[0] ?? 0);
		steps.slice(1).forEach((step, index) => {
			const before = steps[index] ?? 0;
			expect(step > before).toBe(rising);
			expect(contrast(token(`stage-${index}`), token(`stage-${index + 1}`))).toBeGreaterThan(1.1);
		});
	});
});
