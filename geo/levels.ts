import type { TableRow } from '#lib/areas/gemeenteTable.ts';

/** A named set of gemeenten. */
export type Group = { id: string; name: string; members: string[] };

/**
 * The sub-regions of Noord-Brabant, after COROP: the programme names them and draws no borders,
 * so this is an approximation (the interface says so).
 */
const brabant = {
	province: 'PV30',
	parts: [
		{ id: 'west-brabant', name: 'West-Brabant', corop: ['CR33'] },
		{ id: 'midden-brabant', name: 'Midden-Brabant', corop: ['CR34'] },
		{ id: 'oost-brabant', name: 'Oost-Brabant', corop: ['CR35', 'CR36'] }
	]
};

/** Amsterdam, Rotterdam, Den Haag, Utrecht. */
export const g4Cities = ['GM0363', 'GM0599', 'GM0518', 'GM0344'];

/** Id of the scannable area (of the 14 that do not overlap) that holds this gemeente. */
export function areaOf(row: TableRow): string {
	if (row.province !== brabant.province) return row.province;
	const part = brabant.parts.find(({ corop }) => corop.includes(row.corop));
	if (!part) throw new Error(`${row.name} (${row.corop}) lies in no part of Noord-Brabant`);
	return part.id;
}

/** All levels above the gemeenten, each group with the gemeenten that it holds. */
export function groupLevels(rows: TableRow[]) {
	const partNames = new Map(brabant.parts.map(({ id, name }) => [id, name]));
	return {
		corop: group(rows, (row) => [row.corop, row.coropName]),
		areas: group(rows, (row) => {
			const id = areaOf(row);
			return [id, partNames.get(id) ?? row.provinceName];
		}),
		provinces: group(rows, (row) => [row.province, row.provinceName]),
		country: { id: 'NL', name: 'Nederland', members: rows.map(({ code }) => code) },
		g4: { id: 'g4', name: 'G4', members: g4Cities }
	};
}

function group(rows: TableRow[], keyOf: (row: TableRow) => [string, string]): Group[] {
	const groups = new Map<string, Group>();
	for (const row of rows) {
		const [id, name] = keyOf(row);
		const found = groups.get(id);
		if (found) found.members.push(row.code);
		else groups.set(id, { id, name, members: [row.code] });
	}
	return [...groups.values()].sort((a, b) => a.id.localeCompare(b.id, 'en'));
}
