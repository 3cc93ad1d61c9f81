/** "Voorbeeldcentrum ’t Nest (Oss)" → "voorbeeldcentrum-t-nest-oss". */
export const slugify = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
