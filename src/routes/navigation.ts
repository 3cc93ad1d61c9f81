/** The main menu, in the order in which people look for things. */
export const mainNavigation = [
	{ label: 'Kaart', href: '/' },
	{ label: 'Kindcentra', href: '/kindcentra' },
	{ label: 'Gebieden', href: '/gebieden' },
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
