/** What became of cells that were sent to be submitted, in a sentence. */
export function submittedInWords(done: number, refused: number): string {
	const said =
		done === 0
			? 'Niets ingediend.'
			: done === 1
				? '1 oordeel ingediend.'
				: `${done} oordelen ingediend.`;
	if (refused === 0) return said;
	return `${said} ${refused} niet: daar mist nog iets, of iemand anders diende ${refused === 1 ? 'het' : 'ze'} al in.`;
}
