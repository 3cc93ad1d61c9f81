/** Orders of a list, as addresses name them; `order.ts` puts items in order. */

const sortKeys = ['', 'naam', 'plaats', 'fase', 'dichtbij'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sort {
	key: SortKey;
	descending: boolean;
}

/** Reads `naam`, `-plaats`; anything else is the standard order. */
export function parseSort(text: string | null): Sort {
	const descending = text?.startsWith('-') ?? false;
	const wanted = descending ? text?.slice(1) : text;
	const key = sortKeys.find((each) => each && each === wanted);
	return key ? { key, descending } : { key: '', descending: false };
}

export const writeSort = ({ key, descending }: Sort): string => (descending ? `-${key}` : key);
