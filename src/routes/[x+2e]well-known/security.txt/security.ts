const DAY = 24 * 60 * 60 * 1000;

/**
 * Where to report a weak spot, as RFC 9116 prescribes: an address, and a day until which this
 * holds. That day lies half a year ahead, counted from today, because the running site itself is
 * the proof that somebody still looks after it.
 * @param contact `mailto:` or https address of the operator; without it, the page about the site
 */
export function securityText(origin: string, contact: string | undefined, now: Date): string {
	const expires = new Date(Math.ceil(now.getTime() / DAY) * DAY + 180 * DAY);
	return [
		`Contact: ${contact || `${origin}/over`}`,
		`Expires: ${expires.toISOString()}`,
		'Preferred-Languages: nl, en',
		`Canonical: ${origin}/.well-known/security.txt`,
		''
	].join('\n');
}
