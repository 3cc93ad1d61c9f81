import { OVERLAY_AREA, type AreaShape } from '#lib/areas/shapes.ts';
import type { MapLayer } from '#lib/map/legend.ts';
import { formatDate, many } from '#lib/ui/format.ts';
import { describeExamples, describeStopped, itemsWord, type ItemCount } from './counts.ts';

/** What was counted. */
export interface Counted {
	count: ItemCount;
	/** A choice leaves some out. */
	narrowed: boolean;
}

function sourceOf({ date, count, narrowed }: Counted & { date: string }): string[] {
	const examples = describeExamples(count);
	const what = narrowed
		? `${many(count.all, 'past', 'passen')} bij uw keuze`
		: `${count.all} in heel Nederland`;
	return [
		`Stand op ${formatDate(date)}: ${what}${describeStopped(count)}`,
		...(examples ? [`${examples}: verzonnen om te laten zien hoe het werkt`] : [])
	];
}

/** Lower bounds of the classes; class 0 is "none". */
const CLASSES = [0, 1, 5, 10, 20, 40];

/** The map layer "how many": kindcentra and practices per area (by id), in five classes. */
export function countLayer(
	shapes: AreaShape[],
	counts: Record<string, number>,
	hrefOf: (shape: AreaShape) => string,
	/** And of which day the counts are (ISO date); for the legend. */
	about: (Counted & { date: string }) | null = null
): MapLayer {
	const narrowed = about?.narrowed ?? false;
	const classOf = (count: number) => CLASSES.findLastIndex((from) => count >= from);
	return {
		key: 'aantal',
		label: 'Aantallen',
		quiet: true,
		areas: shapes.map((shape) => {
			const count = counts[shape.id] ?? 0;
			const step = classOf(count);
			return {
				...shape,
				href: hrefOf(shape),
				fill: `count-${step}`,
				labelColor: `count-${step}-ink`,
				label: shape.figure ?? shape.label,
				value: String(count),
				summary: [
					`${narrowed ? 'bij uw keuze: ' : ''}${count} ${itemsWord(count)}`,
					`${shape.gemeenten} gemeenten`
				]
			};
		}),
		legend: {
			title: 'Kindcentra en praktijken',
			note: narrowed ? 'bij uw keuze, per gebied' : 'aantal per gebied',
			entries: [
				...CLASSES.map((from, i) => {
					const next = CLASSES[i + 1];
					const label =
						from === 0 ? 'geen' : next ? `${from} tot en met ${next - 1}` : `${from} of meer`;
					return { label, swatch: { fill: `count-${i}` } };
				}),
				...shapes
					.filter(({ id }) => id === OVERLAY_AREA)
					.map((shape) => {
						const count = counts[shape.id] ?? 0;
						const swatch = { fill: `count-${classOf(count)}`, overlay: true };
						return { label: 'G4', note: String(count), href: hrefOf(shape), swatch };
					})
			],
			...(about && { source: sourceOf(about) })
		}
	};
}
