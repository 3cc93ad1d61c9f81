/**
 * A guess from what a browser says of itself: what calls itself mobile is a phone.
 * @param hint header `Sec-CH-UA-Mobile`
 * @param agent header `User-Agent`
 */
export const isPhone = (hint: string | null | undefined, agent: string | null | undefined) =>
	hint === '?1' || /\bMobi/.test(agent ?? '');
