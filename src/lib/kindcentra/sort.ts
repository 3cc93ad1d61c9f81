/** Orders of a list, as addresses name them; `order.ts` puts items in order. */

export const sortLabels = {
	'': 'echte eerst, dan op naam',
	naam: 'op naam',
	plaats: 'op plaats',
	fase: 'op fase',
	dichtbij: 'dichtbij eerst'
} as const;
export type SortKey = keyof typeof sortLabels;
export interface Sort {
	key: SortKey;
	descending: boolean;
}

/** Reads `naam`, `-plaats`; anything else is the standard order. */
export function parseSort(text: string | null): Sort {
	const descending = text?.startsWith('-') ?? false;
	const key = descending ? text?.slice(1) : text;
	return key && Object.hasOwn(sortLabels, key)
		? { key: key as SortKey, descending }
		: { key: '', descending: false };
}

export const writeSort = ({ key, descending }: Sort): string => (descending ? `-${key}` : key);
