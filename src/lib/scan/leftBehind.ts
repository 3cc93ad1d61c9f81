import { formatNumber } from '#lib/ui/format.ts';
import { statuses, statusLabels, type Status } from './assessments.ts';
import { coverageLabels } from './scales.ts';

const list = new Intl.ListFormat('nl', { type: 'conjunction' });

const labels = { ...statusLabels, notAssessed: coverageLabels.notAssessed };

/**
 * "64 ingediend, 152 concept en 3 teruggegeven": what is not adopted; empty when everything is.
 * Cells that nobody judged are named where they are counted.
 */
export const leftBehind = (
	counts: Readonly<Record<Status, number> & { notAssessed?: number }>
): string =>
	list.format(
		(['submitted', 'draft', 'returned', 'notAssessed'] as const).flatMap((state) => {
			const n = counts[state] ?? 0;
			return n > 0 ? [`${formatNumber(n)} ${labels[state]}`] : [];
		})
	);

/** How many cells have each status, of counts that are kept apart by something else. */
export function sumStatuses(
	rows: readonly { status: Status; n: number }[]
): Record<Status, number> {
	const sums = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
	for (const { status, n } of rows) sums[status] += n;
	return sums;
}
