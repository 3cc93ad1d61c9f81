/** Lower case without accents: "Súdwest-Fryslân" → "sudwest-fryslan". For comparing words. */
export const fold = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** "Voorbeeldcentrum ’t Nest (Oss)" → "voorbeeldcentrum-t-nest-oss". */
export const slugify = (text: string): string =>
	fold(text)
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
