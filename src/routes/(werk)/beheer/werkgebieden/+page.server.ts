import { listAreas, listWorkingAreas } from '#lib/areas/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db, viewer } }) => {
	const names = new Map(listAreas(db, viewer).map((area) => [area.id, area.name]));
	return {
		workingAreas: listWorkingAreas(db, viewer).map((row) => ({
			...row,
			areas: row.areaIds.map((id) => names.get(id) ?? id)
		}))
	};
};
