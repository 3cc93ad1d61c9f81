import { startSite } from '../site.ts';
import { atMost, median, type Measure } from './row.ts';

const RUNS = 5;

/** From the command to the first answer, with everything built and a filled store. */
export const measureStart: Measure = async ({ site }) => {
	const seconds: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		const begin = performance.now();
		const other = await startSite({ database: site.database });
		await (await fetch(other.url)).arrayBuffer();
		seconds.push((performance.now() - begin) / 1000);
		await other.dispose();
	}
	const figure = `start: built site to first answer (median of ${RUNS})`;
	return [atMost(figure, median(seconds), 1, { unit: 's', digits: 2 })];
};
