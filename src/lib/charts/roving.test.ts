import { describe, expect, it } from 'vitest';
import { nextMark } from './roving.ts';

const marks = [0, 1, 2, 3, 4, 5].map((index) => ({
	id: String(index),
	box: { left: (index % 3) * 100, top: Math.floor(index / 3) * 50, width: 10, height: 10 },
	title: '',
	text: ''
}));

describe('nextMark', () => {
	it('walks through all marks with left and right, and stops at the ends', () => {
		let at: number | null = 0;
		const path = [];
		while (at !== null) {
			path.push(at);
			at = nextMark(marks, at, 'ArrowRight');
		}
		expect(path).toEqual([0, 1, 2, 3, 4, 5]);
		expect(nextMark(marks, 0, 'ArrowLeft')).toBeNull();
	});

	it('goes straight up and down', () => {
		expect(nextMark(marks, 1, 'ArrowDown')).toBe(4);
		expect(nextMark(marks, 4, 'ArrowUp')).toBe(1);
		expect(nextMark(marks, 4, 'ArrowDown')).toBeNull();
	});

	it('jumps to the ends, ignores other keys and bears an empty chart', () => {
		expect(nextMark(marks, 2, 'Home')).toBe(0);
		expect(nextMark(marks, 2, 'End')).toBe(5);
		expect(nextMark(marks, 2, 'a')).toBeNull();
		expect(nextMark([], 0, 'ArrowRight')).toBeNull();
	});
});
