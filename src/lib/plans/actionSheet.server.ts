import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { plainText, safeText } from '#lib/charts/table.ts';
import type { ChartTable } from '#lib/charts/types.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** How wide columns with sentences or names are, in characters; others follow their heading. */
const SENTENCES = ['Doel', 'Actie', 'Toelichting', 'Met wie', 'Praktijken', 'Kindcentra'];
const NAMES = ['Werkgebied', 'Domein', 'Trekker', 'Thema', 'Voorbeeld'];

/** A table as an Excel file: days as days, text never as a formula, headings that stay in view. */
export function actionSheet({ columns, rows }: ChartTable): Promise<Buffer> {
	const head = columns.map((value): Cell => ({ value, fontWeight: 'bold', type: String }));
	const data: SheetData = [head, ...rows.map((row) => row.map(cellOf))];
	return writeXlsxFile(data, {
		sheet: 'Acties',
		stickyRowsCount: 1,
		columns: columns.map((column) => ({
			width: SENTENCES.includes(column)
				? 40
				: NAMES.includes(column)
					? 26
					: Math.max(12, column.length + 2)
		}))
	}).toBuffer();
}

/** A value as a cell: days as days, and text that stays text. */
export function cellOf(value: string | number | null): Cell {
	if (value === null || value === '') return null;
	if (typeof value === 'number') return { value, type: Number };
	if (DAY.test(value)) return { value: new Date(value), type: Date, format: 'dd-mm-yyyy' };
	return { value: safeText(plainText(value)), type: String };
}
