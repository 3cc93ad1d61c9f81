import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recall, remember } from './memory.ts';
import { Presenter } from './presenter.svelte.ts';
import type { Show, Slide } from './show.ts';

const slides = ['een', 'twee', 'drie'].map((id) => ({ id, body: { kind: 'stop' } }) as Slide);
const show = { slug: 'tour', slides, skipped: 0 } as unknown as Show;

/** Frames and storage of a browser; nothing is drawn until a frame is asked for. */
let frames: (() => void)[];
beforeEach(() => {
	vi.useFakeTimers();
	const kept = new Map<string, string>();
	frames = [];
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value)
	});
	vi.stubGlobal('document', { visibilityState: 'visible' });
	vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
	vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function drawFrames() {
	for (let n = 0; n < 3; n++) frames.splice(0).forEach((run) => run());
	vi.advanceTimersByTime(200);
}
function started(hash = ''): { presenter: Presenter; address: () => string } {
	const presenter = new Presenter(show);
	let address = hash;
	presenter.onplace = (place) => (address = place);
	presenter.resume(hash, Date.now());
	return { presenter, address: () => address };
}

describe('a running show', () => {
	it('says new words at once, and map and address follow when they are on the screen', () => {
		const { presenter, address } = started();
		presenter.run({ type: 'next' });
		expect(presenter.slide?.id).toBe('twee');
		expect([presenter.settled, address()]).toEqual([0, '#1']);
		drawFrames();
		expect([presenter.settled, address()]).toEqual([1, '#2']);
	});

	it('lets the map go only to the last of many scenes', () => {
		const { presenter } = started();
		presenter.run({ type: 'next' });
		presenter.run({ type: 'next' });
		drawFrames();
		expect(presenter.settled).toBe(2);
	});

	it('follows also where no frame comes', () => {
		const { presenter } = started();
		presenter.run({ type: 'next' });
		vi.advanceTimersByTime(1000);
		expect(presenter.settled).toBe(1);
	});

	it('comes back at the scene of the last key, when the page ended before the address followed', () => {
		const { presenter, address } = started();
		presenter.run({ type: 'last' });
		expect(address()).toBe('#1');
		expect(started(address()).presenter.slide?.id).toBe('drie');
	});

	it('comes back there too when it ended while the address followed', () => {
		const { presenter, address } = started();
		const before = address();
		presenter.run({ type: 'last' });
		drawFrames();
		expect(started(before).presenter.slide?.id).toBe('drie');
	});

	it('goes where a link says, and without one where it was', () => {
		const { presenter } = started();
		presenter.run({ type: 'last' });
		drawFrames();
		vi.advanceTimersByTime(5000);
		expect(started('#1').presenter.slide?.id).toBe('een');
		expect(started('#2').presenter.slide?.id).toBe('twee');
		expect(started('').presenter.slide?.id).toBe('twee');
	});
});

describe('the memory of a browser', () => {
	const place = { id: 'twee', step: 1, startedAt: 5, at: 10, behind: '' };

	it('keeps the place for a show, and forgets it another day', () => {
		expect(remember('tour', place)).toBe(true);
		expect(recall('tour', 20)).toEqual(place);
		expect(recall('tour', 20 + 24 * 3_600_000)).toBeNull();
		expect(recall('andere', 20)).toBeNull();
	});

	it('may be missing or full of something else', () => {
		localStorage.setItem('regiotour/tour', '{"id":3');
		expect(recall('tour', 20)).toBeNull();
		vi.stubGlobal('localStorage', undefined);
		expect(remember('tour', place)).toBe(false);
		expect(recall('tour', 20)).toBeNull();
	});
});
