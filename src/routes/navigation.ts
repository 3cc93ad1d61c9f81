/** The main menu, in the order in which people look for things; `also` are pages that belong there. */
export const mainNavigation: { label: string; href: string; also?: string }[] = [
	{ label: 'Kaart', href: '/' },
	{ label: 'Kindcentra', href: '/kindcentra', also: '/praktijken' },
	{ label: 'Gebieden', href: '/gebieden', also: '/gemeenten' },
	{ label: 'Regio-scan', href: '/regio-scan' },
	{ label: 'Actieplannen', href: '/actieplannen' },
	{ label: 'Ambassadeurs', href: '/ambassadeurs' },
	{ label: 'Programma', href: '/programma' },
	{ label: 'Regiotour', href: '/regiotour' }
];

/** Pages about the website itself, at the foot of every page. */
export const footerNavigation = [
	{ label: 'Over deze kaart', href: '/over' },
	{ label: 'Privacy', href: '/privacy' },
	{ label: 'Toegankelijkheid', href: '/toegankelijkheid' }
];
