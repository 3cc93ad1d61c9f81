/** Endings that a Dutch word may lose, the longest first, and what must be left of it. */
const endings: [ending: string, instead: string, least: number][] = [
	['heden', 'heid', 3],
	['eren', '', 4],
	['ende', '', 4],
	['jes', '', 4],
	['je', '', 4],
	['en', '', 3],
	['s', '', 4],
	['e', '', 3]
];

/**
 * What a folded Dutch word has in common with its plural and its inflections: "scholen" and
 * "school" are both "schol". Light on purpose: it never joins words that a reader keeps apart.
 */
export function stem(word: string): string {
	const found = endings.find(
		([ending, , least]) => word.endsWith(ending) && word.length - ending.length >= least
	);
	const base = found ? word.slice(0, -found[0].length) + found[1] : word;
	return base
		.replace(/([a-z])\1/g, '$1')
		.replace(/v$/, 'f')
		.replace(/z$/, 's');
}
