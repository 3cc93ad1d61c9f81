/** One row of `gebieden.csv`: where a gemeente belongs. Codes as CBS writes them. */
export type TableRow = {
	code: string;
	name: string;
	corop: string;
	coropName: string;
	province: string;
	provinceName: string;
};

/** What CBS calls 's-Gravenhage is Den Haag to its own people, to the programme and here. */
const everydayNames: Partial<Record<string, string>> = { GM0518: 'Den Haag' };

export const csvHeader = 'gemeentecode,gemeente,coropcode,corop,provinciecode,provincie';

/**
 * Reads the table gemeente → COROP → province; names may be quoted because they hold commas.
 * Throws when it has other columns or a row with a hole.
 */
export function parseTable(csv: string): TableRow[] {
	const [header, ...lines] = csv.trim().split(/\r?\n/);
	if (header !== csvHeader) throw new Error(`gebieden.csv has other columns: ${header}`);
	return lines.map((line) => {
		const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
			([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''
		);
		const [code, name, corop, coropName, province, provinceName] = cells;
		if (!code || !name || !corop || !coropName || !province || !provinceName || cells.length !== 6)
			throw new Error(`gebieden.csv: a row without all six columns: ${line}`);
		return { code, name: everydayNames[code] ?? name, corop, coropName, province, provinceName };
	});
}
