import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	consoleErrors,
	expectNoConsoleErrors,
	openAs,
	startServer,
	type Login,
	type PageOptions,
	type Site
} from './harness.ts';
import { editorOf, SOUTH_2027 } from './plans.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

const at = (login: Login = 'zuid', options?: PageOptions) =>
	openAs(site, login, editorOf(SOUTH_2027), { height: 1400, ...options });
const saved = (page: Page) => page.getByText(/bewaard om \d/i).waitFor();
const rows = (page: Page, kind: string) => page.locator(`li.${kind} > .row`);
const titles = (page: Page, kind: string) =>
	rows(page, kind)
		.locator('textarea')
		.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
const grip = (page: Page, kind: string, n: number) => rows(page, kind).nth(n).locator('.grip');

async function middleOf(part: Locator): Promise<{ x: number; y: number; height: number }> {
	const box = await part.boundingBox();
	if (!box) throw new Error('it is not on the screen');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
}

/** Takes the grip of one part with the mouse, and lets it hang just under or above another. */
async function drag(page: Page, kind: string, from: number, to: number, side: 'before' | 'after') {
	await rows(page, kind).nth(from).scrollIntoViewIfNeeded();
	const start = await middleOf(grip(page, kind, from));
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move(start.x + 4, start.y + 4);
	const target = await middleOf(page.locator(`li.${kind}`).nth(to));
	const y = target.y + (target.height / 2 - 2) * (side === 'after' ? 1 : -1);
	await page.mouse.move(start.x + 60, y, { steps: 8 });
	await page.locator(`li.${kind}[data-drop='${side}']`).waitFor();
}

/** The list with the part at `from` taken out and put back at `to`. */
function moved(list: readonly string[], from: number, to: number): string[] {
	const rest = list.filter((_, i) => i !== from);
	return [...rest.slice(0, to), list[from] ?? '', ...rest.slice(to)];
}

describe('dragging', () => {
	it('with the mouse moves a part, and the order stays', async () => {
		const page = await at();
		const before = await titles(page, 'milestone');
		await drag(page, 'milestone', 0, before.length - 1, 'after');
		await page.mouse.up();
		const after = moved(before, 0, before.length - 1);
		await expect.poll(() => titles(page, 'milestone')).toEqual(after);
		expect(await page.locator('[data-drop], [data-dragged]').count()).toBe(0);
		await saved(page);
		await page.reload();
		await expect.poll(() => titles(page, 'milestone')).toEqual(after);
		expectNoConsoleErrors(page);
	});

	it('with a finger does the same', async () => {
		const page = await at('zuid', { width: 390 });
		const before = await titles(page, 'borging');
		await grip(page, 'borging', 0).scrollIntoViewIfNeeded();
		const start = await middleOf(grip(page, 'borging', 0));
		const target = await middleOf(page.locator('li.borging').nth(1));
		const finger = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
			finger.send('Input.dispatchTouchEvent', { type, touchPoints: points as never });
		await touch('touchStart', [{ x: start.x, y: start.y }]);
		for (const part of [0.2, 0.5, 0.8, 1]) {
			const y = start.y + (target.y + target.height / 2 - 3 - start.y) * part;
			await touch('touchMove', [{ x: start.x + 10, y }]);
		}
		await page.locator("li.borging[data-drop='after']").waitFor();
		await touch('touchEnd', []);
		await expect.poll(() => titles(page, 'borging')).toEqual(moved(before, 0, 1));
		await saved(page);
	});

	it('to another goal takes an action along, and Escape lets go', async () => {
		const page = await at();
		const actionsOf = (goal: number) =>
			page.locator('li.goal').nth(goal).locator('li.action').count();
		const [first, second] = [await actionsOf(0), await actionsOf(1)];
		const all = await titles(page, 'action');
		await drag(page, 'action', 0, first, 'before');
		await page.keyboard.press('Escape');
		await page.mouse.up();
		expect(await titles(page, 'action')).toEqual(all);

		await drag(page, 'action', 0, first, 'before');
		await page.mouse.up();
		await expect.poll(() => actionsOf(0)).toBe(first - 1);
		expect(await actionsOf(1)).toBe(second + 1);
		await saved(page);
		await page.reload();
		await expect.poll(() => actionsOf(1)).toBe(second + 1);
	});
});

describe('two people who rearrange one list at once', () => {
	it('both keep what they did when they moved different parts', async () => {
		const [south, leader] = [await at('zuid'), await at('leider')];
		const before = await titles(south, 'borging');
		expect(before.length).toBeGreaterThanOrEqual(4);
		const last = before.length - 1;
		// The leader moves the last one up; the south does not see it yet, and moves the first down.
		await grip(leader, 'borging', last).focus();
		await leader.keyboard.press('ArrowUp');
		await saved(leader);
		await grip(south, 'borging', 0).focus();
		await south.keyboard.press('ArrowDown');
		const both = moved(moved(before, last, last - 1), 0, 1);
		await expect.poll(() => titles(south, 'borging')).toEqual(both);
		await saved(south);
		await leader.reload();
		await expect.poll(() => titles(leader, 'borging')).toEqual(both);
		expectNoConsoleErrors(south);
	});

	it('are told when both moved the same part, and nothing is lost', async () => {
		const [south, leader] = [await at('zuid'), await at('leider')];
		const before = await titles(south, 'milestone');
		await grip(leader, 'milestone', 0).focus();
		for (let i = 1; i < before.length; i++) await leader.keyboard.press('ArrowDown');
		await saved(leader);
		const theirs = moved(before, 0, before.length - 1);
		await grip(south, 'milestone', 0).focus();
		await south.keyboard.press('ArrowDown');
		await south.getByText('Iemand anders heeft ditzelfde onderdeel intussen verplaatst.').waitFor();
		await expect.poll(() => titles(south, 'milestone')).toEqual(theirs);
		await leader.reload();
		await expect.poll(() => titles(leader, 'milestone')).toEqual(theirs);
		// The browser itself notes that the server answered 409.
		expect(consoleErrors(south).filter((text) => !text.includes('409'))).toEqual([]);
	});
});
