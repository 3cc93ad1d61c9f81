import { describe, expect, it } from 'vitest';
import { arcId } from './arcs.ts';
import { checkBuild, checkPlaces, checkSize, checkTable } from './checks.ts';
import { buildDetail, type Area, type Detail } from './detail.ts';
import { readWorld } from './neighbours.ts';
import { buildOverview, type Overview } from './overview.ts';
import { buildPlaces, readCities } from './places.ts';
import { readSource, type Source } from './source.ts';

const source = readSource('geo/source');
const detail = buildDetail(source, readWorld());
const overview = buildOverview(detail, source);

type Parts = { source: Source; detail: Detail; overview: Overview };

/** What the checks say after `spoil` has changed a copy of the sound build. */
function problemsAfter(spoil: (parts: Parts) => void): string[] {
	const parts = structuredClone({ source, detail, overview });
	spoil(parts);
	return [...checkTable(parts.source), ...checkBuild(parts.source, parts)];
}

const firstArc = ({ arcs }: Area) => arcId(at(at(at(arcs, 0), 0), 0));
const at = <T>(list: T[], i: number): T => {
	const item = list[i];
	if (item === undefined) throw new Error(`nothing at ${i}`);
	return item;
};
const byId = (areas: Detail['objects']['gemeenten'], id: string) =>
	at(
		areas.geometries.filter((area) => area.id === id),
		0
	);

describe('the build of the committed boundaries', () => {
	it('passes every check', () => expect(problemsAfter(() => {})).toEqual([]));

	it('holds 342 gemeenten, 40 COROP regions, 12 provinces, 14 areas and G4', () => {
		const { gemeenten, corop, provinces, areas, g4 } = detail.objects;
		const counts = [gemeenten, corop, provinces, areas].map((level) => level.geometries.length);
		expect(counts).toEqual([342, 40, 12, 14]);
		expect(g4).toMatchObject({
			id: 'g4',
			properties: { cities: ['GM0363', 'GM0599', 'GM0518', 'GM0344'] }
		});
	});

	it('gives the first view the same ids as the detail', () => {
		for (const level of ['areas', 'provinces'] as const)
			expect(overview.objects[level].geometries.map(({ id }) => id)).toEqual(
				detail.objects[level].geometries.map(({ id }) => id)
			);
		expect(overview.objects).not.toHaveProperty('gemeenten');
	});
});

describe('checkBuild reports', { timeout: 30_000 }, () => {
	it('a moved arc', () => {
		const problems = problemsAfter(({ detail }) => {
			const arc = at(detail.arcs, firstArc(byId(detail.objects.gemeenten, 'GM0344')));
			at(arc, 0)[0] = (arc[0]?.[0] ?? 0) + 20;
		});
		expect(problems.join()).toMatch(/detail: the ring of arcs .* does not close/);
	});

	it('an area that lacks one of its arcs', () => {
		const problems = problemsAfter(({ detail }) => {
			at(at(byId(detail.objects.areas, 'PV26').arcs, 0), 0).pop();
		});
		expect(problems).toContain('detail: PV26 is not the union of its parts');
	});

	it('a gemeente that lacks one of its arcs, at every level above it', () => {
		const problems = problemsAfter(({ detail }) => {
			at(at(byId(detail.objects.gemeenten, 'GM0344').arcs, 0), 0).pop();
		});
		for (const id of ['CR17', 'PV26', 'g4'])
			expect(problems).toContain(`detail: ${id} is not the union of its parts`);
	});

	it('a province of the first view that is not its areas', () => {
		const problems = problemsAfter(({ overview }) => {
			byId(overview.objects.provinces, 'PV30').arcs = byId(
				overview.objects.areas,
				'west-brabant'
			).arcs;
		});
		expect(problems).toContain('overview: PV30 is not the union of its parts');
	});

	it('a gemeente too many or too few', () => {
		expect(problemsAfter(({ source }) => source.rows.pop())).toContain(
			'341 gemeenten in 2025, not 342'
		);
		expect(problemsAfter(({ detail }) => detail.objects.gemeenten.geometries.pop())).toContain(
			'341 gemeenten, not 342'
		);
	});

	it('an unlikely count in a year we do not know', () => {
		const problems = problemsAfter(({ source }) => {
			source.year = 2031;
			source.rows.splice(200);
		});
		expect(problems).toContain('200 gemeenten in 2031, not 300 to 360');
	});

	it('a boundary without a row and a row without a boundary', () => {
		const problems = problemsAfter(({ source }) => {
			at(source.rows, 0).code = 'GM9999';
		});
		expect(problems).toContain('gemeente GM9999 has no boundary');
		expect(problems).toContain('boundary GM0014 is not in the table');
	});

	it('a gemeente that lies twice in the table', () => {
		const problems = problemsAfter(({ source }) => source.rows.splice(1, 1, at(source.rows, 0)));
		expect(problems).toContain('a gemeente stands twice in the table');
	});

	it('a gemeente in another area than it says', () => {
		const problems = problemsAfter(({ detail }) => {
			byId(detail.objects.gemeenten, 'GM0855').properties.area = 'oost-brabant';
		});
		expect(problems.join()).toContain('GM0855 lies in 1 areas, or in another than it says');
	});

	it('another city in G4', () => {
		const problems = problemsAfter(({ source }) => {
			const row = at(
				source.rows.filter(({ code }) => code === 'GM0344'),
				0
			);
			row.name = 'Zeist';
		});
		expect(problems).toContain('GM0344 of G4 is Zeist');
	});

	it('G4 out of other arcs', () => {
		const problems = problemsAfter(({ overview }) => {
			overview.objects.g4.arcs.pop();
		});
		expect(problems.join()).toMatch(/overview: G4 is \d+ km²/);
	});

	it('a label outside its area', () => {
		const problems = problemsAfter(({ detail, overview }) => {
			byId(detail.objects.gemeenten, 'GM0344').properties.label = [4.9, 52.37];
			overview.objects.country.properties.label = [4, 53];
		});
		expect(problems).toContain('detail: the label of GM0344 lies outside it');
		expect(problems).toContain('overview: the label of NL lies outside it');
	});

	it('coast that is drawn as land border', () => {
		const problems = problemsAfter(({ overview }) => {
			const { coast, landBorder } = overview.objects;
			landBorder.arcs.push(at(coast.arcs, 0));
		});
		expect(problems).toContain('overview: a line is both coast and land border');
		expect(problems).toContain('overview: the neighbours leave the land border');
	});

	it('a border between areas that is not drawn', () => {
		const problems = problemsAfter(({ overview }) => overview.objects.inner.arcs.pop());
		expect(problems).toContain('overview: inner is not what lies between areas');
	});

	it('a neighbour that leaves the border', () => {
		const problems = problemsAfter(({ overview }) => {
			const { neighbours } = overview.objects;
			neighbours.geometries = neighbours.geometries.filter(({ id }) => id !== 'BE');
		});
		expect(problems).toContain('overview: the neighbours leave the land border');
	});

	it('lines that cross', () => {
		const problems = problemsAfter(({ overview }) => {
			const arc = at(
				overview.arcs.filter((points) => points.length > 20),
				0
			);
			const [before, after] = [at(arc, 10), at(arc, 11)];
			before[0] = (before[0] ?? 0) + 900;
			after[0] = (after[0] ?? 0) - 900;
		});
		expect(problems.join()).toMatch(/overview: lines \d+ and \d+ cross/);
		expect(problems).toContain('overview: 1 points are not in detail');
	});

	it('land that is lost', () => {
		const problems = problemsAfter(({ source, detail }) => {
			source.rows.splice(0);
			detail.objects.country.arcs = byId(detail.objects.provinces, 'PV26').arcs;
		});
		expect(problems.join()).toMatch(/detail: \d+ km² of land, not about 34949/);
	});
});

describe('checkSize', () => {
	it('refuses a file over its budget after compression', () => {
		const noise = Array.from({ length: 30_000 }, (_, i) => Math.sin(i).toString(36)).join('');
		expect(checkSize('overview.json', noise)[0]).toMatch(/overview.json is \d+ bytes gzip/);
		expect(checkSize('overview.json', 'a'.repeat(100_000))).toEqual([]);
	});
});

describe('checkPlaces', () => {
	const places = buildPlaces(detail, readCities());

	it('accepts the index of the committed boundaries', () => {
		expect(checkPlaces(places, detail)).toEqual([]);
	});

	it('reports a place in another gemeente, a missing gemeente and a missing area', () => {
		const spoilt = structuredClone(places);
		at(spoilt.places, 0)[1] = 0;
		at(spoilt.gemeenten, 1)[2] = 99;
		at(spoilt.gemeenten, 2)[0] = 'GM9999';
		const problems = checkPlaces(spoilt, detail);
		expect(problems).toContain(`places: ${at(places.places, 0)[0]} does not lie in its gemeente`);
		expect(problems).toContain('places: GM0034 lies in no area');
		expect(problems).toContain('places: GM0037 is missing');
	});

	it('reports an index that is nearly empty', () => {
		expect(checkPlaces({ ...places, places: [] }, detail)).toEqual(['places: only 0 places']);
	});
});
