import { readFileSync, rmSync } from 'node:fs';
import { readPlaces } from '#lib/areas/placeSearch.ts';
import { kindcentra, kindcentrumTerms } from '#lib/kindcentra/tables.ts';
import { openDatabase, type Database } from '#lib/db/open.server.ts';
import { sectors } from '#lib/programme/vocabulary.ts';
import { OWN_SOURCE } from '#lib/sources/sources.ts';
import { startSite } from '../site.ts';

/** A site on a copy of the store, with this many made-up kindcentra more. */
export async function siteWithMany(store: string, count: number) {
	const path = `${store}-${count}`;
	const from = openDatabase(store);
	from.$client.exec(`vacuum into '${path.replaceAll("'", "''")}'`);
	from.$client.close();
	const db = openDatabase(path);
	db.transaction(() => addMany(db, count));
	db.$client.close();
	const site = await startSite({ database: path });
	const end = async () => {
		await site.dispose();
		for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
	};
	return { url: site.url, end };
}

const nouns = [
	...['vlinder', 'zonnebloem', 'regenboog', 'wegwijzer', 'horizon', 'klimboom', 'boomgaard'],
	...['vuurtoren', 'sterrenwacht', 'speelplaats', 'bibliotheek', 'wereldwijs', 'ontdekking']
];

function addMany(db: Database, count: number): void {
	const places = readPlaces(JSON.parse(readFileSync('static/geo/places.json', 'utf8')))
		.map(({ hit }) => hit)
		.filter(({ code }) => code.startsWith('GM'));
	const at = new Date().toISOString();
	for (let i = 0; i < count; i += 1) {
		const place = places[(i * 7919) % places.length];
		if (!place) continue;
		const [one, two] = [nouns[i % nouns.length], nouns[(i * 5 + 3) % nouns.length]];
		const id = `meting-${i}`;
		db.insert(kindcentra)
			.values({
				id,
				slug: id,
				name: `${i % 3 === 0 ? 'Kindcentrum' : i % 3 === 1 ? 'Brede school' : 'IKC'} De ${one} ${i}`,
				summary: `Onderwijs, opvang en jeugdhulp onder één dak in ${place.name}, met een ${two} en aandacht voor talent. Werkgroep ${i % 997}.`,
				place: place.name,
				gemeenteId: place.code,
				lon: place.point[0],
				lat: place.point[1],
				precision: 'place',
				status: 'published',
				sourceId: OWN_SOURCE,
				createdAt: at,
				createdBy: 'meting',
				updatedAt: at,
				updatedBy: 'meting'
			})
			.run();
		const term = sectors[i % sectors.length];
		if (term)
			db.insert(kindcentrumTerms).values({ kindcentrumId: id, vocabulary: 'sector', term }).run();
	}
}
