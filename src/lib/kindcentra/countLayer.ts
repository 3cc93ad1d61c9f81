import type { AreaShape } from '#lib/areas/shapes.ts';
import type { MapLayer } from '#lib/map/legend.ts';

/** Lower bounds of the classes; class 0 is "none". */
const CLASSES = [0, 1, 5, 10, 20, 40];

/** The map layer "how many": kindcentra and practices per area, in five classes. */
export function countLayer(
	shapes: AreaShape[],
	items: readonly { areaIds: readonly string[] }[],
	hrefOf: (shape: AreaShape) => string
): MapLayer {
	const counts = new Map<string, number>();
	for (const item of items)
		for (const id of item.areaIds) counts.set(id, (counts.get(id) ?? 0) + 1);
	const classOf = (count: number) => CLASSES.findLastIndex((from) => count >= from);
	return {
		key: 'aantal',
		label: 'Aantal kindcentra',
		areas: shapes.map((shape) => {
			const count = counts.get(shape.id) ?? 0;
			const step = classOf(count);
			return {
				...shape,
				href: hrefOf(shape),
				fill: `count-${step}`,
				labelColor: step > 3 ? 'count-ink' : 'ink',
				value: String(count),
				summary: [`${count} kindcentra en praktijken`, `${shape.gemeenten} gemeenten`]
			};
		}),
		legend: {
			title: 'Kindcentra en praktijken',
			note: 'aantal per gebied',
			entries: CLASSES.map((from, i) => {
				const next = CLASSES[i + 1];
				const label = from === 0 ? 'geen' : next ? `${from} tot ${next - 1}` : `${from} of meer`;
				return { label, swatch: { fill: `count-${i}` } };
			})
		}
	};
}
