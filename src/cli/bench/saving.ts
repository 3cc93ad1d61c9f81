import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openSession } from '#lib/accounts/sessions.server.ts';
import { accounts } from '#lib/accounts/tables.ts';
import { openDatabase } from '#lib/db/open.server.ts';
import { listScanAreas, listRounds } from '#lib/scan/queries.server.ts';
import { assessmentId } from '#lib/scan/scan.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import { firstAspectModel } from '#lib/scan/aspects.ts';
import { assessments } from '#lib/scan/tables.ts';
import type { Viewer } from '#lib/accounts/accounts.ts';
import { atMost, notMeasured, quantile, type Measure } from './row.ts';

const EDITORS = 50;
/** Of each editor, with about a second between them, as autosave does while somebody types. */
const SAVES = 20;
const RACES = 1000;
/** Below the number of writes that one session may do in ten minutes. */
const RACES_PER_SESSION = 400;

/** Saving cells of the scan: how long it takes with many editors, and whether any save gets lost. */
export const measureSaving: Measure = async ({ site }) => {
	const place = openRound(site.database);
	if (!place) return [notMeasured('save a cell', '≤ 50 ms', 'er is geen open voorbeeldronde')];
	const { cells, session } = place;
	const save = (cookie: string, id: string, version: number, rationale: string) =>
		fetch(`${site.url}/werkplek/regio-scan/cel`, {
			method: 'PUT',
			headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: site.url },
			body: JSON.stringify({ entryId: randomUUID(), id, version, fields: { rationale } })
		}).then(async (response) => ({
			status: response.status,
			body: (await response.json()) as { cell?: { version: number }; version?: number }
		}));

	const times: number[] = [];
	let refused = 0;
	const edit = async (id: string) => {
		const cookie = session();
		let version = 0;
		for (let turn = 0; turn < SAVES; turn += 1) {
			await pause(500 + Math.random() * 1000);
			const began = performance.now();
			const { status, body } = await save(cookie, id, version, `Beurt ${turn} van ${id}`);
			times.push(performance.now() - began);
			if (status !== 200) refused += 1;
			version = body.cell?.version ?? version;
		}
	};
	await Promise.all(cells.slice(0, EDITORS).map(edit));

	const contested = cells[EDITORS] ?? '';
	let [version, lost] = [0, 0];
	let pair = [session(), session()];
	for (let race = 0; race < RACES; race += 1) {
		if (race % RACES_PER_SESSION === 0) pair = [session(), session()];
		const both = await Promise.all(
			pair.map((cookie, who) => save(cookie, contested, version, `Race ${race} van ${who}`))
		);
		const winners = both.filter(({ status }) => status === 200);
		// One is saved, the other has to be asked: anything else is an update that got lost.
		if (winners.length !== 1 || !both.some(({ status }) => status === 412)) lost += 1;
		version = Math.max(...both.map(({ body }) => body.cell?.version ?? body.version ?? 0));
	}
	const row = atMost(`save a cell: p99 with ${EDITORS} editors`, quantile(times, 0.99), 50, {
		unit: 'ms',
		digits: 1
	});
	return [
		{ ...row, measured: `${row.measured} (p50 ${quantile(times, 0.5).toFixed(1)} ms)` },
		atMost('save a cell: refused without a reason', refused, 0, { unit: 'saves' }),
		atMost(`save a cell: lost updates in ${RACES} races`, lost, 0, { unit: 'updates' })
	];
};

/** Cells of the open example round that nobody touched, and a way to sign in as its leader. */
function openRound(path: string): { cells: string[]; session: () => string } | null {
	const db = openDatabase(path);
	const leader = db
		.select()
		.from(accounts)
		.where(eq(accounts.email, 'leider@regiokaart.example'))
		.get();
	if (!leader) return null;
	const viewer: Viewer = { accountId: leader.id, role: 'leader', areaIds: new Set() };
	const round = listRounds(db, viewer).find(({ state, example }) => state === 'open' && example);
	if (!round) return null;
	const touched = new Set(
		db
			.select({ id: assessments.id })
			.from(assessments)
			.all()
			.map(({ id }) => id)
	);
	const cells = listScanAreas(db, viewer)
		.flatMap(({ id: areaId }) =>
			firstAspectModel.aspects.flatMap(({ key: aspect }) =>
				scannedSectors.map((sector) => assessmentId(round.id, { areaId, sector, aspect }))
			)
		)
		.filter((id) => !touched.has(id));
	db.$client.close();
	const session = () => {
		const own = openDatabase(path);
		const value = openSession(own, leader.id, 'full', 'bench', new Date());
		own.$client.close();
		return `sessie=${value}`;
	};
	return cells.length > EDITORS ? { cells, session } : null;
}
