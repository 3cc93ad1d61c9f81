interface Size {
	width: number;
	height: number;
}

/**
 * The part of a picture that fills a place of another shape, as `object-fit: cover` does.
 * @param focus the spot that stays in sight, such as "50% 30%"
 */
export function cutOut(
	picture: Size,
	place: Size,
	focus: string
): { left: number; top: number; width: number; height: number } {
	const [x = 50, y = 50] = focus.split(' ').map(parseFloat);
	const scale = Math.max(place.width / picture.width, place.height / picture.height);
	const width = Math.min(picture.width, Math.round(place.width / scale));
	const height = Math.min(picture.height, Math.round(place.height / scale));
	return {
		left: Math.round(((picture.width - width) * x) / 100),
		top: Math.round(((picture.height - height) * y) / 100),
		width,
		height
	};
}
