import { formatNumber } from './format.ts';

/** What is said of a text in which more stands than fits, beside its field and by the server; null when it fits. */
export function tooLong(text: string, fits: number): string | null {
	// Characters as a reader counts them, not as UTF-16 does.
	const over = text.length > fits ? [...text].length - fits : 0;
	if (over <= 0) return null;
	return `${formatNumber(over)} ${over === 1 ? 'teken' : 'tekens'} te veel: er passen er ${formatNumber(fits)}.`;
}
