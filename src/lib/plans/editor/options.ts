/** A vocabulary as options of a select, with what stands there when nothing is chosen. */
export const optionsOf = <K extends string>(
	keys: readonly K[],
	labels: Record<K, string>,
	none?: string
): { value: string; label: string }[] => [
	...(none === undefined ? [] : [{ value: '', label: none }]),
	...keys.map((value) => ({ value, label: labels[value] }))
];
