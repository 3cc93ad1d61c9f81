import type { Role, Viewer } from '#lib/accounts/accounts.ts';

/** Who may come to a route at all; what they may do there, queries and commands decide. */
export type Access = 'readers' | 'everyone' | 'account' | readonly Role[];

/** Open to everyone, and to visitors always the same until something is stored. */
const readers = 'readers';
const everyone = 'everyone';
const account = 'account';
const leader: Access = ['leader'];
/** Who writes practices, and who publishes them. */
const writers: Access = ['ambassador', 'leader'];
const managers: Access = ['leader', 'admin'];

/**
 * Every route of the site by its id (folder names as they are, groups included). `handle` refuses
 * a route that is not here, and a test names it: a new route is one line.
 */
export const access: Record<string, Access> = {
	'/(kaart)': readers,
	'/kaart.json': readers,
	'/zoeken.json': readers,
	'/programma': readers,
	'/regiotour': readers,
	'/regiotour/[slug]': readers,
	'/regiotour/[slug]/presenteren': readers,
	'/regiotour/[slug]/spreker': everyone,
	'/regiotour/[slug]/hand-out': readers,
	'/regiotour/[slug]/presentatie.pptx': everyone,
	'/r/[code]/[[scene]]': everyone,
	'/gemeenten': readers,
	'/gemeenten/[code]': readers,
	'/gebieden/[slug]': readers,
	'/gebieden': readers,
	'/sitemap.xml': readers,
	'/robots.txt': readers,
	'/[x+2e]well-known/security.txt': readers,
	'/scan.json': readers,
	'/actieplannen': readers,
	'/actieplannen/[area]/[year]': readers,
	'/actieplannen/[area]/[year]/afdrukken': readers,
	'/regio-scan': readers,
	'/regio-scan/werkwijze': readers,
	'/toegankelijkheid': readers,
	'/zonder-netwerk': readers,
	'/privacy': readers,
	'/over': readers,
	'/ambassadeurs': readers,
	'/praktijken': readers,
	'/praktijken/voorstellen': everyone,
	'/melden/[sort]/[slug]': everyone,
	'/klopt-nog/[token]': everyone,
	'/praktijken/[slug]': readers,
	'/praktijken/[slug]/delen.png': everyone,
	'/kindcentra/[slug]': readers,
	'/kindcentra/[slug]/delen.png': everyone,
	'/kindcentra': readers,
	'/media/[name]': everyone,
	'/dev': everyone,
	'/dev/charts': everyone,

	'/inloggen': everyone,
	'/inloggen/code': everyone,
	'/inloggen/tweestaps': everyone,
	'/uitloggen': everyone,
	'/herstel': everyone,
	'/herstel/[token]': everyone,
	'/uitnodiging/[token]': everyone,

	'/(werk)/account': account,
	'/(werk)/account/tweestaps': account,
	'/(werk)/werkplek': account,
	'/(werk)/werkplek/voorstellen': ['ambassador', 'leader'],
	'/(werk)/werkplek/dubbel': ['ambassador', 'leader'],
	'/(werk)/beheer': managers,
	'/(werk)/beheer/accounts': managers,
	'/(werk)/beheer/accounts/[id]': managers,
	'/(werk)/beheer/voorbeeldgegevens': managers,
	'/(werk)/beheer/reservekopieen': managers,
	'/(werk)/beheer/logboek': managers,
	'/(werk)/beheer/personen': leader,
	'/(werk)/beheer/personen/[id]': leader,
	'/(werk)/beheer/gremia': leader,
	'/(werk)/beheer/gremia/[id]': leader,
	'/(werk)/beheer/werkgebieden': leader,
	'/(werk)/beheer/werkgebieden/[id]': leader,
	'/(werk)/beheer/rondes': leader,
	'/(werk)/beheer/rondes/[id]': leader,
	'/(werk)/beheer/bronnen': leader,
	'/(werk)/beheer/bronnen/nieuw': leader,
	'/(werk)/beheer/bronnen/[id]': leader,
	'/(werk)/werkplek/actieplannen': ['ambassador', 'leader'],
	'/(werk)/werkplek/actieplannen/[id]': ['ambassador', 'leader', 'board'],
	'/(werk)/werkplek/actieplannen/[id]/zoeken.json': ['ambassador', 'leader'],
	'/actieplannen/acties.xlsx': everyone,
	'/actieplannen/acties.csv': everyone,
	'/(werk)/werkplek/praktijken': writers,
	'/(werk)/werkplek/praktijken/nieuw': ['ambassador'],
	'/(werk)/werkplek/praktijken/[id]': writers,
	'/(werk)/werkplek/kindcentra/nieuw': ['ambassador'],
	'/(werk)/werkplek/kindcentra/[id]': writers,
	'/(werk)/werkplek/praktijken/[id]/fotos': ['ambassador'],
	'/(werk)/werkplek/kindcentra/[id]/fotos': ['ambassador'],
	'/(werk)/werkplek/adres': ['ambassador'],
	'/(werk)/werkplek/regio-scan': writers,
	'/(werk)/werkplek/regio-scan/cel': account,
	'/(werk)/werkplek/regio-scan/[round]/controle': leader,
	'/(werk)/werkplek/regio-scan/[round]/[area]': account,
	'/(werk)/werkplek/regio-scan/[round]/[area]/bewijs': account,
	'/(werk)/werkplek/regio-scan/[round]/[area]/geschiedenis': account,
	'/(werk)/werkplek/bestuur': ['leader', 'board'],
	'/(werk)/werkplek/bestuur/[id]': ['leader', 'board'],
	'/(werk)/werkplek/regiotour': ['ambassador', 'leader', 'board'],
	'/(werk)/werkplek/regiotour/[id]': ['ambassador', 'leader', 'board']
};

export type Admission = 'welcome' | 'signIn' | 'forbidden' | 'unknown';

/** Whether `viewer` may come to the route; `unknown` when nobody wrote down who may. */
export function admission(routeId: string, viewer: Viewer): Admission {
	const row = access[routeId];
	if (row === undefined) return 'unknown';
	if (row === 'everyone' || row === 'readers') return 'welcome';
	if (viewer.role === 'visitor') return 'signIn';
	return row === 'account' || row.includes(viewer.role) ? 'welcome' : 'forbidden';
}

const whom: Record<Role, string> = {
	ambassador: 'de ambassadeur',
	leader: 'de programmaleider',
	board: 'het bestuur',
	admin: 'het functioneel beheer'
};

/** Who works on a route, for somebody else; null where it is not for roles. */
export function whoseWork(routeId: string): string | null {
	const row = access[routeId];
	return row === undefined || typeof row === 'string'
		? null
		: row.map((role) => whom[role]).join(' of ');
}

/** Whether a route answers all visitors alike. */
export const isShared = (routeId: string | null) =>
	routeId !== null && access[routeId] === 'readers';
