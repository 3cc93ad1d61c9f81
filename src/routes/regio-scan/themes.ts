import type { CountMatrixData } from '#lib/charts/countMatrix.ts';
import { noFilters, writeFilters } from '#lib/kindcentra/filter.ts';
import { themeLabels, themes, type Theme } from '#lib/programme/vocabulary.ts';

/** Names for the head of a column; the labels of the programme are sentences. */
const short: Record<Theme, string> = {
	'anders-organiseren': 'Anders organiseren',
	dagarrangementen: 'Rijke dagarrangementen',
	'ontwikkellijn-0-6': 'Ontwikkellijn 0-6',
	achterstandswijken: 'Achterstands­wijken',
	leiderschap: 'Leiderschap',
	'jeugdhulp-in-kindcentra': 'Jeugdhulp in kindcentra'
};

interface Practice {
	themes: readonly Theme[];
	areaIds: readonly string[];
}
interface WorkingArea {
	id: string;
	name: string;
	areaIds: readonly string[];
}

/** Published practices per working area and theme: a practice counts at each of its themes. */
export function themeCounts(
	practices: readonly Practice[],
	workingAreas: readonly WorkingArea[],
	areas: readonly { id: string; slug: string }[]
): CountMatrixData {
	return {
		unit: 'praktijken',
		one: 'praktijk',
		rows: workingAreas.map(({ id, name }) => ({ id, label: name })),
		columns: themes.map((theme) => ({ id: theme, label: themeLabels[theme], short: short[theme] })),
		counts: workingAreas.flatMap(({ id: row, areaIds }) => {
			const here = practices.filter((each) => each.areaIds.some((id) => areaIds.includes(id)));
			const area = areas.flatMap(({ id, slug }) => (areaIds.includes(id) ? [slug] : []));
			return themes.map((theme) => ({
				row,
				column: theme,
				count: here.filter((practice) => practice.themes.includes(theme)).length,
				href: `/kindcentra?${writeFilters({ ...noFilters(), area, theme: [theme], kind: ['praktijk'] })}`
			}));
		})
	};
}

/** How often a practice counts: at each of its themes, in each of its working areas. */
export const mentions = ({ counts }: CountMatrixData) =>
	counts.reduce((sum, { count }) => sum + (count ?? 0), 0);

/** The theme with the fewest practices, as a sentence. */
export function themeHeadline(practices: readonly Practice[]): string {
	const totals = themes.map((theme) => ({
		theme,
		n: practices.filter((practice) => practice.themes.includes(theme)).length
	}));
	const fewest = totals.toSorted((a, b) => a.n - b.n)[0];
	if (!fewest || totals.every(({ n }) => n === 0))
		return 'Nog geen praktijken bij een innovatiethema';
	const name = short[fewest.theme].replaceAll('­', '').toLowerCase();
	return `Over ${name} zijn de minste praktijken bekend: ${fewest.n}`;
}
