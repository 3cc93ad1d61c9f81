import { eq } from 'drizzle-orm';
import { openSession } from '#lib/accounts/sessions.server.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { viewerOf } from '#lib/areas/viewer.server.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { planContent } from '#lib/plans/content.server.ts';
import { createPart } from '#lib/plans/part-commands.server.ts';
import { plans } from '#lib/plans/tables.ts';
import type { Site } from '../site.ts';
import { atMost, median, notMeasured, quantile, type Measure } from './row.ts';

const ACTIONS = 200;
const KEYS = 40;
const FIGURE = `plan: input to paint in the editor of ${ACTIONS} actions, p95`;

/** How long a key takes to be on the screen in the editor of a large plan. */
export const measurePlan: Measure = async ({ site, browser }) => {
	const made = fillPlan(site);
	if (!made) return [notMeasured(FIGURE, '≤ 50 ms', 'er is geen voorbeeldplan in concept')];
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	await context.addCookies([{ name: 'sessie', value: made.session, url: site.url }]);
	const page = await context.newPage();
	await page.goto(`${site.url}/werkplek/actieplannen/${made.planId}`, { waitUntil: 'networkidle' });
	await page
		.locator('li.action textarea')
		.nth(ACTIONS - 20)
		.focus();
	// Event Timing: from the key until the frame that shows it, as the browser saw it.
	await page.evaluate(() => {
		const seen: number[] = [];
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				if (entry.name === 'keypress' || entry.name === 'input') seen.push(entry.duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});
	const typed: number[] = [];
	for (let i = 0; i < KEYS; i++) {
		// The watch is set before the key comes, and read after it.
		await page.evaluate(() => {
			const time = new Promise<number>((resolve) => {
				const painted = (began: number) =>
					requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
				const options = { once: true, capture: true };
				addEventListener('input', () => painted(performance.now()), options);
				setTimeout(resolve, 5000, 5000);
			});
			Object.assign(globalThis, { time });
		});
		await page.keyboard.press('x');
		typed.push(
			await page.evaluate(() => (globalThis as unknown as { time: Promise<number> }).time)
		);
	}
	const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
	await context.close();
	const slowest = seen.length > 0 ? `, slowest event ${Math.max(...seen)} ms` : '';
	const row = atMost(FIGURE, quantile(typed, 0.95), 50, { unit: 'ms' });
	const middle = median(typed).toFixed(0);
	return [{ ...row, measured: `${row.measured} (median ${middle} ms${slowest})` }];
};

/** Puts many actions in an example plan, and signs the leader in. */
function fillPlan(site: Site): { planId: string; session: string } | null {
	const db = openDatabase(site.database);
	try {
		const plan = db.select().from(plans).where(eq(plans.state, 'concept')).get();
		const leader = db.select().from(accounts).where(eq(accounts.role, 'leader')).get();
		const goal = plan && planContent(db, plan).goals[0];
		if (!plan || !leader || !goal) return null;
		const now = new Date();
		const actor = { viewer: viewerOf(db, leader, now), requestId: 'meting', now };
		for (let i = 1; i <= ACTIONS; i++) {
			const made = createPart(db, actor, plan.id, 'action', `meting-${i + 1000}`, {
				title: `Actie nummer ${i} die wij samen oppakken`,
				goalKey: goal.key,
				lead: 'Voorbeeldstichting',
				partners: ['Voorbeeldgemeente', 'Voorbeeldopvang']
			});
			if (!made.ok) throw new Error(made.message);
		}
		return { planId: plan.id, session: openSession(db, leader.id, 'full', 'Meting', now) };
	} finally {
		db.$client.close();
	}
}
