import autocannon from 'autocannon';
import { openDatabase } from '#lib/db/open.server.ts';
import { writeSetting } from '#lib/db/settings.server.ts';
import { atMost, notMeasured, type Measure } from './row.ts';

const CONNECTIONS = 200;
const SECONDS = 10;
const WRITES_PER_SECOND = 10;

/** `/` for many visitors at once while somebody writes. */
export const measureLoad: Measure = async ({ site }) => {
	const db = openDatabase(site.database);
	let writes = 0;
	const writer = setInterval(() => {
		writeSetting(db, 'bench', String((writes += 1)), new Date());
	}, 1000 / WRITES_PER_SECOND);
	const options = { url: site.url, connections: CONNECTIONS, timeout: 60 };
	await autocannon({ ...options, duration: 3 });
	const { latency, requests, errors, non2xx } = await autocannon({
		...options,
		duration: SECONDS
	});
	clearInterval(writer);
	db.$client.close();
	const figure = `load: / at ${CONNECTIONS} connections and ${WRITES_PER_SECOND} writes/s, p99 / p50`;
	if (requests.total === 0) return [notMeasured(figure, '≤ 3 ×', 'geen enkel antwoord')];
	const row = atMost(figure, latency.p99 / latency.p50, 3, { unit: '×', digits: 2 });
	return [
		{
			...row,
			measured: `${row.measured} (p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${requests.average.toFixed(0)}/s)`
		},
		atMost('load: failed requests', errors + non2xx, 0, { unit: 'requests' })
	];
};
