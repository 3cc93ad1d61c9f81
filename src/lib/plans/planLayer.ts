import { OVERLAY_AREA, type AreaShape } from '#lib/areas/shapes.ts';
import type { MapLayer } from '#lib/map/legend.ts';
import { planPath } from './plans.ts';
import { sayState } from './reading.ts';
import { wasAdopted } from './workflow.ts';
import type { PlansOfYear } from './reading.server.ts';

/**
 * The map layer "which plan is where": a tint per working area, hatched until the board
 * adopted it, none where there is no plan.
 */
export function planLayer(shapes: AreaShape[], areas: PlansOfYear['areas']): MapLayer {
	return {
		key: 'actieplannen',
		label: 'Actieplannen',
		quiet: true,
		// a plan of G4 is that of the area that it belongs to
		areas: shapes.flatMap((shape) => {
			if (shape.id === OVERLAY_AREA) return [];
			const found = areas.find(({ area }) => area.areaIds.includes(shape.id));
			const plan = found?.plan ?? null;
			return {
				...shape,
				href: plan ? planPath(plan.workingAreaId, plan.year) : `/gebieden/${shape.slug}`,
				...(plan
					? {
							fill: `wa-${plan.position}`,
							labelColor: `wa-${plan.position}-ink`,
							hatched: !wasAdopted(plan.state)
						}
					: { fill: 'land' }),
				summary: plan ? [plan.name, sayState(plan)] : ['nog geen plan']
			};
		}),
		legend: { title: 'Actieplannen', entries: [] }
	};
}
