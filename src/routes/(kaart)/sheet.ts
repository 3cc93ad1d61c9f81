/** Pixels to a millisecond from which a finger throws the sheet instead of placing it. */
const THROW = 0.35;
/** How far behind a speed is measured, in milliseconds. */
const RECENT = 80;

/**
 * Lets a finger pull the sheet with the list off the map and push it back. Only at the top of the
 * page: further down a finger scrolls, as everywhere. What stays is said by the switch in the sheet
 * (`#groot`), which works without this, too.
 */
export function pullable(): void {
	const [page, large] = [document.getElementById('kaart'), document.getElementById('groot')];
	const sheet = large?.closest('section');
	if (!page || !sheet || !(large instanceof HTMLInputElement)) return;
	/** How far down the sheet can go. */
	const reach = () => Number.parseFloat(getComputedStyle(page).getPropertyValue('--reach')) || 0;

	let from: { x: number; y: number; room: number } | null = null;
	let pulled: { y: number; time: number }[] | null = null;

	sheet.addEventListener(
		'touchstart',
		({ touches: [touch, second], target }) => {
			const inPanel = target instanceof Element && target.closest(':popover-open') !== null;
			const here = touch && !second && scrollY <= 0 && !inPanel && reach() > 0;
			from = here ? { x: touch.clientX, y: touch.clientY, room: reach() } : null;
			pulled = null;
		},
		{ passive: true }
	);
	sheet.addEventListener(
		'touchmove',
		(event) => {
			const [touch] = event.touches;
			if (!from || !touch || !event.cancelable) return;
			const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
			if (!pulled) {
				if (Math.abs(x) > Math.abs(y) || (!large.checked && y <= 0)) from = null;
				if (!from || y === 0) return;
			}
			event.preventDefault();
			const start = large.checked ? from.room : 0;
			const at = Math.min(start + y, from.room);
			page.classList.add('pulled');
			page.style.setProperty('--pulled', `${Math.max(at, 0) - start}px`);
			// Pushed beyond where it rests, the sheet goes on over the map.
			scrollTo(0, Math.max(-at, 0));
			const time = event.timeStamp;
			pulled = [...(pulled ?? []).filter((one) => time - one.time < RECENT), { y: at, time }];
		},
		{ passive: false }
	);
	const end = () => {
		const [first, last] = [pulled?.[0], pulled?.at(-1)];
		if (!from || !first || !last) return;
		const speed = (last.y - first.y) / Math.max(last.time - first.time, 1);
		const open = Math.abs(speed) > THROW ? speed > 0 : last.y > from.room / 2;
		page.classList.remove('pulled');
		page.style.removeProperty('--pulled');
		if (open !== large.checked) large.click();
		if (last.y < 0 && !open) scrollBy({ top: -speed * 300, behavior: 'smooth' });
		from = pulled = null;
	};
	sheet.addEventListener('touchend', end);
	sheet.addEventListener('touchcancel', end);
}
