import { formatNumber } from '#lib/ui/format.ts';
import type { ChartTable } from './types.ts';

/**
 * A table as CSV that Dutch spreadsheets open as it is: byte order mark, semicolons, decimal
 * comma. Missing stays empty. Text that a spreadsheet would run as a formula gets an apostrophe.
 */
export function toCsv({ columns, rows }: ChartTable, notes: readonly string[] = []): string {
	const field = (value: string | number | null) => {
		if (value === null) return '';
		if (typeof value === 'number')
			return Number.isFinite(value) ? String(value).replace('.', ',') : '';
		const safe = safeText(plainText(value));
		return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
	};
	const lines = [columns, ...rows, ...notes.map((note) => [note])];
	return `\uFEFF${lines.map((line) => line.map(field).join(';')).join('\r\n')}\r\n`;
}

/** Text without what no spreadsheet can hold: soft hyphens and control characters. */
export const plainText = (text: string) =>
	// eslint-disable-next-line no-control-regex -- these are what has to go
	text.replace(/[\u00AD\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

/** Text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const safeText = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A value in the table on the page. */
export const cellText = (value: string | number | null) =>
	value === null || Number.isNaN(value)
		? 'niet beoordeeld'
		: typeof value === 'number'
			? formatNumber(value)
			: value;
