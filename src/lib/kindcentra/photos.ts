/** Photos of a practice or kindcentrum: what is said with them, and what they need; pure. */
export interface Photo {
	id: string;
	/** Names its files. */
	mediaId: string;
	/** Of the largest file. */
	width: number;
	height: number;
	/** What is to be seen, for who does not see it. */
	alt: string;
	/** Who made it, as they want to be named. */
	credit: string | null;
	/** Everybody who can be recognised, and who made it, agreed. */
	consent: boolean;
	/** The spot that stays in sight when it is cut, from 0 to 1. */
	focalX: number;
	focalY: number;
	version: number;
}

/** Photos at one practice or kindcentrum. */
export const MAX_PHOTOS = 6;

export const CONSENT =
	'De maker en iedereen die herkenbaar is, vinden het goed dat deze foto openbaar wordt. Van kinderen is er toestemming van de ouders.';
export const EXAMPLE_CONSENT =
	'Dit is een oefenfoto: er staat geen echte plek, en niemand herkenbaar op.';

/** What a photo still needs before anybody may see it, or null. */
export function photoProblem(photo: Pick<Photo, 'alt' | 'consent'>): string | null {
	if (photo.alt.trim().length < 5) return 'Beschrijf bij elke foto wat erop te zien is.';
	return photo.consent ? null : 'Bij elke foto is toestemming nodig om hem openbaar te maken.';
}

/** Addresses of a photo in its widths, for `srcset`. */
export const photoSources = ({ mediaId }: Pick<Photo, 'mediaId'>) => ({
	src: `/media/${mediaId}-960.webp`,
	srcset: [480, 960, 1600].map((width) => `/media/${mediaId}-${width}.webp ${width}w`).join(', ')
});
