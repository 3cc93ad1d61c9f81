import { FRAME } from '#lib/map/camera.ts';

type Located = { near: readonly [number, number] } | { message: string };

/** Where the visitor is, to about a kilometre: it goes into the address of the page. */
export function locate(): Promise<Located> {
	const [west, south, east, north] = FRAME;
	return new Promise((resolve) => {
		if (!('geolocation' in navigator)) {
			resolve({
				message: 'Uw browser kan niet zeggen waar u bent. Zoek uw plaats in het zoekveld.'
			});
			return;
		}
		navigator.geolocation.getCurrentPosition(
			({ coords: { longitude, latitude } }) => {
				const near = [round(longitude), round(latitude)] as const;
				const inside = near[0] > west && near[0] < east && near[1] > south && near[1] < north;
				resolve(inside ? { near } : { message: 'U bent nu niet in Nederland.' });
			},
			() =>
				resolve({
					message:
						'We weten niet waar u bent: u gaf geen toestemming, of het lukte niet. Zoek uw plaats in het zoekveld.'
				}),
			{ maximumAge: 600_000, timeout: 10_000 }
		);
	});
}

const round = (degrees: number) => Math.round(degrees * 100) / 100;
