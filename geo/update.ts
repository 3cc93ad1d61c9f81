import { parseArgs } from 'node:util';
import { PdokError } from './pdok.ts';
import { renew } from './renew.ts';

/** `npm run geo:update [-- --year 2026]`: the official boundaries of this or another year. */
try {
	const { values } = parseArgs({ options: { year: { type: 'string' } } });
	const year = Number(values.year ?? new Date().getFullYear());
	if (!Number.isInteger(year) || year < 2016 || year > 2100)
		throw new PdokError(`${values.year} is geen jaar; gebruik bijvoorbeeld --year 2026.`);
	await renew(year, { source: 'geo/source', built: 'static/geo' });
	console.log(`De grenzen van ${year} staan in geo/source en static/geo. Draai nu npm test.`);
} catch (error) {
	const reason = error instanceof Error ? error.message : String(error);
	console.error(`De grenzen zijn niet bijgewerkt, de oude blijven staan. ${reason}`);
	process.exitCode = 1;
}
