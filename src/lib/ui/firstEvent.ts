/** Resolves at the first event of these types anywhere on the page. */
export function firstEvent(types: readonly string[]): Promise<void> {
	const seen = new AbortController();
	const options = { capture: true, passive: true, signal: seen.signal };
	return new Promise((resolve) => {
		const end = () => (seen.abort(), resolve());
		for (const type of types) addEventListener(type, end, options);
	});
}
