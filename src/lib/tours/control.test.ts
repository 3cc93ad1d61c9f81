import { describe, expect, it } from 'vitest';
import {
	advance,
	atStart,
	commandOf,
	readPlace,
	writePlace,
	type Command,
	type ShowState
} from './control.ts';

const steps = [1, 3, 1];
const press = (keys: string[], from: ShowState = atStart, of = steps) =>
	keys.reduce<ShowState>((state, key) => {
		const command = commandOf({ key });
		if (!command || command.type === 'fullscreen' || command.type === 'speaker') return state;
		const next = advance(state, command, of);
		if (next === 'leave') throw new Error('left');
		return next;
	}, from);
const place = ({ index, step }: ShowState) => [index, step];

describe('going through a show', () => {
	it.each(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])(
		'%s unfolds, then goes on',
		(key) => {
			expect(place(press([key]))).toEqual([1, 0]);
			expect(place(press([key, key, key]))).toEqual([1, 2]);
			expect(place(press([key, key, key, key]))).toEqual([2, 0]);
		}
	);

	it.each(['ArrowLeft', 'ArrowUp', 'PageUp'])('%s goes back the same way', (key) => {
		expect(place(press([key], { ...atStart, index: 2 }))).toEqual([1, 2]);
		expect(place(press([key, key, key, key], { ...atStart, index: 2 }))).toEqual([0, 0]);
	});

	it('stays at the ends', () => {
		expect(place(press(['PageUp']))).toEqual([0, 0]);
		expect(place(press(['End', 'PageDown', 'PageDown']))).toEqual([2, 0]);
		expect(place(press(['End', 'Home']))).toEqual([0, 0]);
	});

	it('goes to a number, and nowhere for a number that does not exist', () => {
		expect(place(press(['3', 'Enter']))).toEqual([2, 0]);
		expect(place(press(['9', '9', 'Enter']))).toEqual([0, 0]);
		expect(press(['9', '9', 'Enter']).typed).toBe('');
		expect(place(press(['0', 'Enter']))).toEqual([0, 0]);
	});

	it('survives a show without slides', () => {
		for (const key of ['PageDown', 'PageUp', 'Home', 'End', '1', 'Enter', 'o', 'b'])
			expect(press([key], atStart, []).index).toBe(0);
	});
});

describe('covering the stage', () => {
	it('blanks and comes back to the same scene, without going on', () => {
		const at = { ...atStart, index: 1, step: 1 };
		expect(press(['b'], at).blank).toBe('black');
		expect(press(['w'], at).blank).toBe('white');
		expect(press(['b', 'b'], at)).toEqual(at);
		expect(press(['b', 'PageDown'], at)).toEqual(at);
		expect(press(['.', 'Escape'], at)).toEqual(at);
	});

	it('opens and closes the overview at the same scene', () => {
		const at = { ...atStart, index: 1, step: 2 };
		expect(press(['o'], at)).toEqual({ ...at, overlay: 'overview' });
		expect(press(['o', 'o'], at)).toEqual(at);
		expect(press(['o', 'Escape'], at)).toEqual(at);
	});

	it('leaves with Escape only when nothing covers it', () => {
		const escape: Command = { type: 'escape' };
		expect(advance(atStart, escape, steps)).toBe('leave');
		expect(advance({ ...atStart, overlay: 'help' }, escape, steps)).toEqual(atStart);
		expect(advance({ ...atStart, typed: '1' }, escape, steps)).toEqual(atStart);
		expect(advance({ ...atStart, pointer: true }, escape, steps)).toEqual(atStart);
	});
});

describe('keys', () => {
	it('leaves those of the browser alone', () => {
		expect(commandOf({ key: 'r', ctrlKey: true })).toBeNull();
		expect(commandOf({ key: 'ArrowLeft', altKey: true })).toBeNull();
		expect(commandOf({ key: 'F5' })).toBeNull();
		expect(commandOf({ key: 'Tab' })).toBeNull();
	});

	it('does not mind the caps lock', () => {
		expect(commandOf({ key: 'B' })).toEqual({ type: 'blank', colour: 'black' });
	});
});

describe('the place in the address', () => {
	it.each([
		[{ index: 0, step: 0 }, '#1'],
		[{ index: 6, step: 2 }, '#7.3']
	])('%o is %s, there and back', (state, hash) => {
		expect(writePlace(state)).toBe(hash);
		expect(readPlace(hash)).toEqual(state);
	});

	it.each(['', '#', '#0', '#abc', '#-1', '#7.', '#1e3', '#9999'])('%j is no place', (hash) => {
		expect(readPlace(hash)).toBeNull();
	});

	it('is brought within the show when it lies outside', () => {
		const far = advance(atStart, { type: 'show', index: 500, step: 9 }, steps);
		expect(far).toMatchObject({ index: 2, step: 0 });
	});
});
