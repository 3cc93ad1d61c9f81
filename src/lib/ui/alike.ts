/** How alike two texts are by their pairs of letters; typing errors hardly matter. Pure. */

/** The pairs of letters and digits of a text, accents aside. */
export function pairs(text: string): Set<string> {
	const letters = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
	const found = new Set<string>();
	for (let i = 0; i + 2 <= letters.length; i++) found.add(letters.slice(i, i + 2));
	return found;
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
export function dice(a: Set<string>, b: Set<string>): number {
	let shared = 0;
	for (const pair of a) if (b.has(pair)) shared += 1;
	return (2 * shared) / (a.size + b.size || 1);
}
