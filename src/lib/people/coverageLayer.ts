import { OVERLAY_AREA, type AreaShape } from '#lib/areas/shapes.ts';
import type { MapLayer, Swatch } from '#lib/map/legend.ts';
import type { AreaCoverage } from './people.ts';

/** The tint of a working area, with stripes where several ambassadors share it. */
export const swatchOf = (position: number, ambassadors: number): Swatch => ({
	fill: `wa-${position}`,
	...(ambassadors > 1 && { bands: { color: `wa-${position}-band`, count: ambassadors } })
});

/** The map layer "who worked where": a tint per working area, stripes where ambassadors share it. */
export function coverageLayer(
	shapes: AreaShape[],
	coverage: AreaCoverage[],
	workingAreas: { id: string; name: string; position: number }[],
	hrefOf: (shape: AreaShape) => string
): MapLayer {
	const byArea = new Map(coverage.map((entry) => [entry.areaId, entry]));
	return {
		key: 'ambassadeurs',
		label: 'Ambassadeurs',
		areas: shapes.map((shape) => {
			const covered = byArea.get(shape.id);
			const names = covered?.ambassadors ?? [];
			// the programme draws no border there; the map takes one that comes near
			const approximate = shape.caption && shape.id !== OVERLAY_AREA;
			return {
				...shape,
				href: hrefOf(shape),
				...(covered ? swatchOf(covered.position, names.length) : { fill: 'land' }),
				labelColor: covered ? `wa-${covered.position}-ink` : 'ink',
				summary: [
					names.length > 0 ? names.join(', ') : 'Geen ambassadeur bekend',
					`${shape.gemeenten} gemeenten${approximate ? ' · grens bij benadering' : ''}`
				]
			};
		}),
		legend: {
			title: 'Wie werkte waar',
			note: 'volgens programma 2018',
			entries: [
				...workingAreas.map(({ id, name, position }) => {
					const count = Math.max(
						0,
						...coverage.filter((c) => c.workingAreaId === id).map((c) => c.ambassadors.length)
					);
					return {
						label: name,
						note: `${count} ${count === 1 ? 'ambassadeur' : 'ambassadeurs'}`,
						href: `/ambassadeurs#${id}`,
						swatch: swatchOf(position, count)
					};
				}),
				...shapes
					.filter(({ id }) => id === OVERLAY_AREA)
					.map((shape) => ({
						label: 'G4: vier grote steden, ook eigen opdracht',
						href: hrefOf(shape),
						swatch: { fill: 'surface', overlay: true }
					}))
			]
		}
	};
}
