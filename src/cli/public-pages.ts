/**
 * One page of each kind on the site map (`/gemeenten/GM0344` stands for all gemeenten), at
 * `origin`: what the tests and the bench visit. A new public page joins by being on the site map.
 */
export async function listPublicPages(origin: string): Promise<string[]> {
	const text = await (await fetch(`${origin}/sitemap.xml`)).text();
	const kinds = new Map<string, string>();
	for (const [, address] of text.matchAll(/<loc>([^<]+)<\/loc>/g)) {
		const { pathname } = new URL(address ?? '');
		const [, first = '', second] = pathname.split('/');
		const kind = second === undefined ? first : `${first}/…`;
		if (!kinds.has(kind)) kinds.set(kind, pathname);
	}
	return [...kinds.values()];
}
