import { textWidth, wrapText } from './text.ts';

/** The words around a chart, which go with it into the picture. */
export interface Words {
	title: string;
	subtitle?: string;
	source: string;
	badge?: string;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 24;
const drawn = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-opacity',
	'vector-effect',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'paint-order',
	'opacity',
	'font-size',
	'font-weight',
	'font-variant-numeric',
	'text-anchor'
] as const;

/** Hands a file to the reader. */
export function save(blob: Blob, name: string) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The visible chart of a frame as a file: a self-contained SVG, or a PNG of twice its size. */
export async function exportChart(frame: HTMLElement, words: Words, type: 'svg' | 'png') {
	const chart = [...frame.querySelectorAll<SVGSVGElement>('svg[data-chart], svg[data-map]')].find(
		(svg) => svg.getClientRects().length > 0
	);
	if (!chart) throw new Error('no chart in this frame');
	const entries = [...frame.querySelectorAll('[data-legend] > li')];
	const picture = compose(chart, entries, words, await fontFace(frame));
	const source = new XMLSerializer().serializeToString(picture);
	const blob = new Blob([source], { type: 'image/svg+xml;charset=utf-8' });
	return type === 'svg' ? blob : rasterise(blob, picture, 2);
}

/**
 * Copies the chart with its computed colours, and sets title, source and badge around it, and the
 * entries of a legend that stands beside it on the page.
 */
function compose(
	chart: SVGSVGElement,
	entries: readonly Element[],
	words: Words,
	fontStyle: string
): SVGSVGElement {
	// A chart is drawn in pixels; a map in the units of its projection.
	const { width, height } =
		'map' in chart.dataset ? chart.getBoundingClientRect() : chart.viewBox.baseVal;
	const token = (name: string) => getComputedStyle(chart).getPropertyValue(name).trim();
	const picture = element('svg', { xmlns: svgNamespace, 'font-family': token('--font') });
	const style = element('style');
	style.textContent = fontStyle;
	const ground = element('rect', { width: '100%', height: '100%', fill: token('--paper') });
	picture.append(style, ground);

	let y = margin;
	const write = (text: string, size: number, weight: number, fill: string) => {
		for (const line of wrapText(text, width, size)) {
			y += size * 1.25;
			const node = element('text', {
				x: margin,
				y,
				'font-size': size,
				'font-weight': weight,
				fill
			});
			node.textContent = line;
			picture.append(node);
		}
	};
	write(words.title, 22, 700, token('--ink'));
	if (words.subtitle) {
		y += 4;
		write(words.subtitle, 15, 400, token('--ink-2'));
	}
	y += 20;
	const copy = copyAt(chart, { x: margin, y, width, height });
	copy.querySelector('[data-marks]')?.remove();
	bringAlong(copy);
	if ('map' in chart.dataset) {
		copy.setAttribute('overflow', 'hidden');
		const sea = getComputedStyle(chart).backgroundColor;
		picture.append(element('rect', { x: margin, y, width, height, fill: sea }));
	} else copy.setAttribute('overflow', 'visible');
	picture.append(copy);
	y += height + 12;
	y += drawLegend(picture, entries, { top: y, width, ink: token('--ink') });
	write(words.source, 13, 400, token('--ink-2'));
	if (words.badge) {
		y += 8;
		const box = {
			x: margin + 0.5,
			y: y + 0.5,
			width: textWidth(words.badge, 13) * 0.95 + 16,
			height: 23
		};
		picture.append(
			element('rect', {
				...box,
				rx: 4,
				fill: 'none',
				stroke: token('--line-strong'),
				'stroke-dasharray': '4 3'
			})
		);
		const text = element('text', {
			x: box.x + box.width / 2,
			'text-anchor': 'middle',
			y: y + 16,
			'font-size': 13,
			fill: token('--ink-2')
		});
		text.textContent = words.badge;
		picture.append(text);
		y += 24;
	}
	const size = { width: width + 2 * margin, height: Math.ceil(y + margin) };
	picture.setAttribute('width', String(size.width));
	picture.setAttribute('height', String(size.height));
	picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
	return picture;
}

/** Draws the entries of a legend side by side, in as many rows as it takes; answers their height. */
function drawLegend(
	picture: SVGSVGElement,
	entries: readonly Element[],
	{ top, width, ink }: { top: number; width: number; ink: string }
): number {
	if (entries.length === 0) return 0;
	let [x, y] = [margin, top];
	for (const entry of entries) {
		const label = entry.textContent.trim();
		const room = 28 + textWidth(label, 13) + 20;
		if (x > margin && x + room > margin + width) [x, y] = [margin, y + 22];
		const swatch = entry.querySelector('svg');
		if (swatch) picture.append(copyAt(swatch, { x, y, width: 20, height: 14 }));
		const text = element('text', { x: x + 28, y: y + 12, 'font-size': 13, fill: ink });
		text.textContent = label;
		picture.append(text);
		x += room;
	}
	return y + 30 - top;
}

function element<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Record<string, string | number> = {}
): SVGElementTagNameMap[K] {
	return setAll(document.createElementNS(svgNamespace, name), attributes);
}

function setAll<E extends Element>(node: E, attributes: Record<string, string | number>): E {
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
	return node;
}

/** A copy with its computed colours, at a place in the picture. */
function copyAt(drawing: SVGSVGElement, place: Record<'x' | 'y' | 'width' | 'height', number>) {
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	resolve(drawing, copy);
	return setAll(copy, place);
}

/** Puts the shapes that a drawing takes from elsewhere in the page into the drawing itself. */
function bringAlong(copy: SVGSVGElement) {
	const names = [...copy.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
	const shapes = element('defs');
	for (const name of new Set(names)) {
		const id = CSS.escape(name.slice(1));
		const shape = copy.querySelector(`#${id}`) ? null : document.querySelector(`#${id}`);
		if (shape) shapes.append(shape.cloneNode(true));
	}
	copy.prepend(shapes);
}

/** Writes what style sheets give an element into its copy; drops what only works on a page. */
function resolve(from: Element, to: Element) {
	const style = getComputedStyle(from);
	if (from.localName !== 'svg') {
		for (const property of drawn) to.setAttribute(property, style.getPropertyValue(property));
	}
	for (const { name } of [...to.attributes]) {
		if (/^(class|style|role$|data-(?!marks)|aria-(?!label))/.test(name)) to.removeAttribute(name);
	}
	[...from.children].forEach((child, index) => {
		const copy = to.children[index];
		if (copy) resolve(child, copy);
	});
}

/** The page's font as an `@font-face` with its data inside, so that the file looks the same anywhere. */
async function fontFace(frame: HTMLElement): Promise<string> {
	const family = getComputedStyle(frame).fontFamily.split(',')[0]?.replaceAll(/["']/g, '').trim();
	for (const sheet of document.styleSheets) {
		for (const rule of sheet.cssRules) {
			if (!(rule instanceof CSSFontFaceRule)) continue;
			const name = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
			const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
			if (name !== family || !address) continue;
			const response = await fetch(new URL(address, sheet.href ?? location.href));
			if (!response.ok) break;
			const data = await dataUrl(await response.blob());
			return `@font-face{font-family:"${family}";font-weight:200 800;src:url(${data}) format("woff2")}`;
		}
	}
	return '';
}

const dataUrl = (blob: Blob) =>
	new Promise<string>((done, fail) => {
		const reader = new FileReader();
		reader.onload = () => done(String(reader.result));
		reader.onerror = () => fail(reader.error ?? new Error('unreadable'));
		reader.readAsDataURL(blob);
	});

async function rasterise(
	blob: Blob,
	{ width, height }: SVGSVGElement,
	zoom: number
): Promise<Blob> {
	const image = new Image();
	image.src = URL.createObjectURL(blob);
	try {
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width.baseVal.value * zoom;
		canvas.height = height.baseVal.value * zoom;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((done, fail) =>
			canvas.toBlob((png) => (png ? done(png) : fail(new Error('no picture'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(image.src);
	}
}
