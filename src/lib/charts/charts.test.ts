import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ChartFrame from './ChartFrame.svelte';
import CountMatrix from './CountMatrix.svelte';
import CoverageBars from './CoverageBars.svelte';
import DownloadButtons from './DownloadButtons.svelte';
import Dumbbell from './Dumbbell.svelte';
import GapMatrix from './GapMatrix.svelte';
import Ladder from './Ladder.svelte';
import ProgressMatrix from './ProgressMatrix.svelte';
import StackedBars from './StackedBars.svelte';
import StripPlot from './StripPlot.svelte';
import TileGrid from './TileGrid.svelte';
import Timeline from './Timeline.svelte';
import { testScale as scale } from './testScale.ts';

const aspect = { id: 'in', label: 'Inclusie' };
const sector = { id: 'po', label: 'Primair onderwijs', short: 'PO', shape: 'circle' as const };
const cell = { row: 'in', column: 'po', value: 3, strength: 2 };
const label = 'Stadium per gebied';

/** Each chart on the server: what it is called, and the name of its first mark. */
const charts: Record<string, { body: string; mark: string }> = {
	StripPlot: {
		body: render(StripPlot, {
			props: {
				label,
				rows: [{ ...aspect, dots: [{ id: 'dr', label: 'Drenthe', value: 2.5 }] }],
				scale
			}
		}).body,
		mark: 'Drenthe: Inclusie: 2,5, tussen verkend en pilot'
	},
	GapMatrix: {
		body: render(GapMatrix, {
			props: { label, rows: [aspect], columns: [sector], cells: [cell], scale }
		}).body,
		mark: 'Inclusie, Primair onderwijs: 3 pilot, sterkte 2 van 5'
	},
	TileGrid: {
		body: render(TileGrid, {
			props: {
				label,
				tiles: [
					{
						id: 'dr',
						label: 'Drenthe',
						column: 0,
						row: 0,
						cells: [cell],
						href: '/gebieden/drenthe'
					}
				],
				rows: [aspect],
				columns: [sector],
				scale
			}
		}).body,
		mark: 'Drenthe: 3 pilot'
	},
	Dumbbell: {
		body: render(Dumbbell, {
			props: {
				label,
				rows: [{ ...aspect, before: null, after: 2 }],
				scale,
				before: 'toen',
				after: 'nu'
			}
		}).body,
		mark: 'Inclusie: toen: niet beoordeeld; nu: 2 verkend'
	},
	StackedBars: {
		body: render(StackedBars, {
			props: {
				label,
				rows: [{ ...sector, counts: [0, 0, 1, 1, 0, 0], notAssessed: 3 }],
				scale,
				pivot: 3,
				sides: ['verkennen', 'pilot en verder'],
				unit: 'cellen'
			}
		}).body,
		mark: 'Primair onderwijs: 2 verkend: 1 van 2 cellen (50%)'
	},
	CoverageBars: {
		body: render(CoverageBars, {
			props: {
				label,
				rows: [{ id: 'dr', label: 'Drenthe', assessed: 20, notApplicable: 1, notAssessed: 3 }],
				unit: 'cellen'
			}
		}).body,
		mark: 'Drenthe: 20 cellen beoordeeld, 1 n.v.t., 3 niet beoordeeld'
	},
	CountMatrix: {
		body: render(CountMatrix, {
			props: {
				label,
				rows: [aspect],
				columns: [sector],
				counts: [],
				unit: 'praktijken',
				one: 'praktijk'
			}
		}).body,
		mark: 'Inclusie, Primair onderwijs: niet bekend'
	},
	Ladder: {
		body: render(Ladder, {
			props: {
				label,
				rows: [{ ...aspect, value: 2, note: 'Stichting A' }],
				scale,
				names: { row: 'Borging', note: 'Wie' },
				gone: 'vervallen'
			}
		}).body,
		mark: 'Inclusie: verkend; Stichting A'
	},
	ProgressMatrix: {
		body: render(ProgressMatrix, {
			props: {
				label,
				rows: [aspect],
				columns: [sector],
				cells: [{ row: 'in', column: 'po', total: 3, reached: 1, late: 1 }],
				unit: 'mijlpalen',
				one: 'mijlpaal',
				rowName: 'Domein'
			}
		}).body,
		mark: 'Inclusie, Primair onderwijs: 1 van 3 mijlpalen behaald, 1 te laat'
	},
	Timeline: {
		body: render(Timeline, {
			props: { label, milestones: [{ ...aspect, due: '2026-06-01' }], today: '2026-06-10' }
		}).body,
		mark: 'Inclusie: te laat: 1 jun 2026'
	}
};

describe.each(Object.entries(charts))('%s on the server', (_, { body, mark }) => {
	it('is drawn for a narrow and a wide page, and named', () => {
		expect(body.match(/<svg [^>]*data-chart/g)).toHaveLength(2);
		expect(body).toContain(`aria-label="${label}. `);
	});

	it('speaks its marks and lets Tab reach one of them', () => {
		expect(body).toContain(`aria-label="${mark}"`);
		const [first = ''] = body.split('</svg>');
		expect(first.match(/tabindex="0"/g)).toHaveLength(1);
	});

	it('uses tokens only, and places everything', () => {
		expect(body).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(/i);
		expect(body).not.toMatch(/NaN|undefined|Infinity/);
	});
});

describe('links', () => {
	it('lead from a tile to its area', () => {
		expect(charts.TileGrid?.body).toContain('<a href="/gebieden/drenthe"');
	});
});

describe('ChartFrame on the server', () => {
	const children = createRawSnippet(() => ({ render: () => '<p>grafiek</p>' }));
	const props = {
		title: 'Borging is bijna overal wit',
		subtitle: 'n=15',
		source: 'Regio-scan',
		referenceDate: '1 mei 2026',
		fileName: 'borging',
		children
	};
	const table = {
		columns: ['Gebied', 'Stadium'],
		rows: [
			['Drenthe', null],
			['G4', 0]
		]
	};

	it('has heading, source, date and a table that works without script', () => {
		const { body } = render(ChartFrame, { props: { ...props, table } });
		expect(body).toMatch(/<h2[^>]*>Borging is bijna overal wit/);
		expect(body).toContain('Regio-scan, peildatum 1 mei 2026');
		expect(body).toMatch(/<details.*<table/s);
		expect(body).toMatch(/>niet beoordeeld<\/td>/);
		expect(body).toMatch(/>0<\/td>/);
		expect(body).not.toContain('voorbeeldgegevens');
	});

	it('names its chart in each download, for who hears them one by one', () => {
		const { body } = render(DownloadButtons, {
			props: { ...{ table, fileName: props.fileName, words: props }, chart: () => expect.fail() }
		});
		const names = [...body.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
		expect(names).toEqual(
			['SVG', 'PNG', 'CSV'].map((type) => `Download als ${type}: Borging is bijna overal wit`)
		);
	});

	it('marks example data', () => {
		const { body } = render(ChartFrame, { props: { ...props, table, example: true, level: 3 } });
		expect(body).toContain('voorbeeldgegevens: geen oordeel over deze gebieden');
		expect(body).toContain('<h3');
	});
});
