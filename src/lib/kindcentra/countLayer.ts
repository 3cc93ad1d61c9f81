import type { AreaShape } from '#lib/areas/shapes.ts';
import type { MapLayer } from '#lib/map/legend.ts';

/** Lower bounds of the classes; class 0 is "none". */
const CLASSES = [0, 1, 5, 10, 20, 40];

/** The map layer "how many": kindcentra and practices per area (by id), in five classes. */
export function countLayer(
	shapes: AreaShape[],
	counts: Record<string, number>,
	hrefOf: (shape: AreaShape) => string
): MapLayer {
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
				value: String(count),
				summary: [`${count} kindcentra en praktijken`, `${shape.gemeenten} gemeenten`]
			};
		}),
		legend: {
			title: 'Kindcentra en praktijken',
			note: 'aantal per gebied',
			entries: CLASSES.map((from, i) => {
				const next = CLASSES[i + 1];
				const label =
					from === 0 ? 'geen' : next ? `${from} tot en met ${next - 1}` : `${from} of meer`;
				return { label, swatch: { fill: `count-${i}` } };
			})
		}
	};
}
