import { OVERLAY_AREA, type AreaShape } from '#lib/areas/shapes.ts';
import type { MapLayer } from '#lib/map/legend.ts';
import type { AreaCoverage } from './people.ts';

/** The map layer "who works where": a tint per working area, stripes where ambassadors share it. */
export function coverageLayer(
	shapes: AreaShape[],
	coverage: AreaCoverage[],
	workingAreas: { id: string; name: string; position: number }[],
	hrefOf: (shape: AreaShape) => string
): MapLayer {
	const byArea = new Map(coverage.map((entry) => [entry.areaId, entry]));
	const bandsOf = (position: number, count: number) =>
		count > 1 ? { bands: { color: `wa-${position}-band`, count } } : {};
	return {
		key: 'ambassadeurs',
		label: 'Ambassadeurs',
		areas: shapes.map((shape) => {
			const covered = byArea.get(shape.id);
			const names = covered?.ambassadors ?? [];
			return {
				...shape,
				href: hrefOf(shape),
				fill: covered ? `wa-${covered.position}` : 'land',
				labelColor: covered ? `wa-${covered.position}-ink` : 'ink',
				...(covered ? bandsOf(covered.position, names.length) : {}),
				summary: [
					names.length > 0 ? names.join(', ') : 'Geen ambassadeur bekend',
					`${shape.gemeenten} gemeenten${shape.caption ? ' · benadering op COROP' : ''}`
				]
			};
		}),
		legend: {
			title: 'Wie werkt waar',
			note: 'volgens programma 2018',
			entries: [
				...workingAreas.map(({ id, name, position }) => {
					const count = Math.max(
						0,
						...coverage.filter((c) => c.workingAreaId === id).map((c) => c.ambassadors.length)
					);
					return {
						label: name,
						note: `${count} amb.`,
						href: `/ambassadeurs#${id}`,
						swatch: { fill: `wa-${position}`, ...bandsOf(position, count) }
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
