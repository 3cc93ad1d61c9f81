import { formatNumber } from '#lib/ui/format.ts';
import { statuses, statusLabels, type Status } from './assessments.ts';

const list = new Intl.ListFormat('nl', { type: 'conjunction' });

/** "64 ingediend, 152 concept en 3 teruggegeven": what is not adopted; empty when everything is. */
export const leftBehind = (counts: Readonly<Record<Status, number>>): string =>
	list.format(
		(['submitted', 'draft', 'returned'] as const).flatMap((status) =>
			counts[status] > 0 ? [`${formatNumber(counts[status])} ${statusLabels[status]}`] : []
		)
	);

/** How many cells have each status, of counts that are kept apart by something else. */
export function sumStatuses(
	rows: readonly { status: Status; n: number }[]
): Record<Status, number> {
	const sums = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
	for (const { status, n } of rows) sums[status] += n;
	return sums;
}
