import type { Viewer } from '#lib/accounts/accounts.ts';
import { admission } from '../access.ts';

/**
 * What there is to go to behind the sign-in, in the order of a working week. An entry shows once
 * its route has a row in `access.ts` that lets the viewer in; a new part of the workplace is one
 * line here.
 */
export interface MenuEntry {
	label: string;
	href: string;
	/** What follows the label where there is room. */
	more?: string;
	/** What else stands under it. */
	also?: string;
}
const entries: MenuEntry[] = [
	{ label: 'Werkplek', href: '/werkplek' },
	{ label: 'Regio-scan', href: '/werkplek/regio-scan' },
	{ label: 'Actieplannen', href: '/werkplek/actieplannen' },
	{ label: 'Bestuur', href: '/werkplek/bestuur' },
	{
		...{ label: 'Praktijken', more: 'en kindcentra' },
		...{ href: '/werkplek/praktijken', also: '/werkplek/kindcentra' }
	},
	{ label: 'Voorstellen', href: '/werkplek/voorstellen' },
	{ label: 'Regiotour', href: '/werkplek/regiotour' },
	{ label: 'Beheer', href: '/beheer' },
	{ label: 'Mijn account', href: '/account' }
];

export const workMenu = (viewer: Viewer): MenuEntry[] =>
	entries.filter(({ href }) => admission(`/(werk)${href}`, viewer) === 'welcome');

/** The entry under which `path` stands: the one with the longest address that `path` is in. */
export const currentEntry = (menu: readonly MenuEntry[], path: string): MenuEntry | undefined =>
	menu
		.flatMap((entry) =>
			[entry.href, entry.also ?? []]
				.flat()
				.filter((within) => path === within || path.startsWith(`${within}/`))
				.map((within) => ({ entry, depth: within.length }))
		)
		.sort((a, b) => b.depth - a.depth)[0]?.entry;

/** `path`, when the part of the workplace that it stands in is open to `viewer`; else null. */
export const linkFor = (viewer: Viewer, path: string): string | null =>
	admission(`/(werk)${currentEntry(entries, path)?.href}`, viewer) === 'welcome' ? path : null;
