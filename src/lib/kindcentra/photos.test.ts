import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#lib/accounts/accounts.ts';
import { migrateDatabase } from '#lib/db/migrate.server.ts';
import { openDatabase, type Database } from '#lib/db/open.server.ts';
import { mediaFolder, pictureFile } from '#lib/media/store.server.ts';
import { actorIn, fillPractices, practiceDatabase, readyPractice } from './fixtures.server.ts';
import {
	addPhoto,
	describePhoto,
	forgetUnusedPictures,
	photosOf,
	pictureAudience,
	publicPhotosOf,
	removePhoto
} from './photos.server.ts';
import { MAX_PHOTOS } from './photos.ts';
import { publish, submit, takeOffline } from './review.server.ts';
import { startRevision } from './revisions.server.ts';
import { removeExamples } from './seed.server.ts';

let db: Database;
let zuid: Actor;
let leider: Actor;
let id: string;
beforeEach(() => {
	db = practiceDatabase();
	zuid = actorIn(db, 'ambassador', 'zuid', ['oost-brabant']);
	leider = actorIn(db, 'leader', 'leider');
	id = readyPractice(db, zuid).id;
});

const picture = (letter = 'a') => ({ id: letter.repeat(32), width: 900, height: 600 });
const said = {
	alt: 'Een lange tafel in de hal',
	credit: '',
	consent: true,
	focalX: 0.5,
	focalY: 0.2
};

function add(letter?: string): string {
	const made = addPhoto(db, zuid, 'practice', id, picture(letter));
	if (!made.ok) throw new Error(made.message);
	return made.value.id;
}

describe('photos of a draft', () => {
	it('need words and consent before anybody else is asked to look', () => {
		const photo = add();
		expect(submit(db, zuid, 'practice', id)).toMatchObject({
			fields: { photo: expect.stringContaining('Beschrijf') as string }
		});
		describePhoto(db, zuid, 'practice', id, photo, { ...said, consent: false });
		expect(submit(db, zuid, 'practice', id)).toMatchObject({
			fields: { photo: expect.stringContaining('toestemming') as string }
		});
		expect(publicPhotosOf(db, 'practice', id)).toEqual([]);
		describePhoto(db, zuid, 'practice', id, photo, said);
		expect(submit(db, zuid, 'practice', id).ok).toBe(true);
		expect(publicPhotosOf(db, 'practice', id)).toMatchObject([{ focalY: 0.2, credit: null }]);
	});

	it.each([
		['a text that is too long', { ...said, alt: 'a'.repeat(251) }],
		['a spot outside the photo', { ...said, focalX: 2 }],
		['no number', { ...said, focalY: Number.NaN }]
	])('refuse %s', (_, input) => {
		expect(describePhoto(db, zuid, 'practice', id, add(), input)).toMatchObject({ status: 422 });
	});

	it('are a few, each once, and only of who works there', () => {
		add('a');
		expect(addPhoto(db, zuid, 'practice', id, picture('a')).ok).toBe(false);
		for (const letter of ['b', 'c', 'd', 'e', 'f'].slice(0, MAX_PHOTOS - 1)) add(letter);
		expect(addPhoto(db, zuid, 'practice', id, picture('0')).ok).toBe(false);
		const noord = actorIn(db, 'ambassador', 'noord', ['PV20']);
		const [photo] = photosOf(db, 'practice', id);
		expect(addPhoto(db, noord, 'practice', id, picture('1'))).toMatchObject({ status: 403 });
		expect(describePhoto(db, noord, 'practice', id, photo?.id ?? '', said)).toMatchObject({
			status: 403
		});
		expect(removePhoto(db, noord, 'practice', id, photo?.id ?? '')).toMatchObject({ status: 403 });
		const other = readyPractice(db, zuid, 'Iets anders').id;
		expect(removePhoto(db, zuid, 'practice', other, photo?.id ?? '')).toMatchObject({
			status: 404
		});
	});

	it('go with their files, unless another uses the same', () => {
		const photo = add();
		const other = readyPractice(db, zuid, 'Iets anders').id;
		addPhoto(db, zuid, 'practice', other, picture());
		expect(removePhoto(db, zuid, 'practice', id, photo)).toMatchObject({ value: { unused: null } });
		const [last] = photosOf(db, 'practice', other);
		expect(removePhoto(db, zuid, 'practice', other, last?.id ?? '')).toMatchObject({
			value: { unused: picture().id }
		});
	});
});

describe('the files of a photo', () => {
	it('are for whoever works on it, for all once it is public, for nobody once it is offline', () => {
		const mediaId = picture().id;
		const seen = (viewer: Actor['viewer']) => pictureAudience(db, viewer, mediaId);
		expect(seen(visitor)).toBe('nobody');
		describePhoto(db, zuid, 'practice', id, add(), said);
		expect([seen(visitor), seen(zuid.viewer), seen(leider.viewer)]).toEqual([
			'nobody',
			'workers',
			'workers'
		]);
		submit(db, zuid, 'practice', id);
		publish(db, leider, 'practice', id);
		expect(seen(visitor)).toBe('everyone');
		takeOffline(db, leider, 'practice', id, 'Er staat een kind op.');
		expect(seen(visitor)).toBe('nobody');
	});

	it('follow a revision, and come back with it', () => {
		describePhoto(db, zuid, 'practice', id, add('a'), said);
		submit(db, zuid, 'practice', id);
		publish(db, leider, 'practice', id);
		const revision = startRevision(db, zuid, 'practice', id);
		if (!revision.ok) throw new Error(revision.message);
		const made = addPhoto(db, zuid, 'practice', revision.value, picture('b'));
		if (!made.ok) throw new Error(made.message);
		describePhoto(db, zuid, 'practice', revision.value, made.value.id, said);
		expect(photosOf(db, 'practice', id)).toHaveLength(1);
		submit(db, zuid, 'practice', revision.value);
		expect(publish(db, leider, 'practice', revision.value).ok).toBe(true);
		expect(photosOf(db, 'practice', id).map(({ mediaId }) => mediaId[0])).toEqual(['a', 'b']);
	});
});

it('leaves no files of photos behind when examples are removed, or an upload was refused', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'regiokaart-photos-'));
	const path = join(folder, 'regiokaart.db');
	const store = openDatabase(path);
	try {
		migrateDatabase(store);
		fillPractices(store);
		const media = mediaFolder(path);
		mkdirSync(media);
		const write = (letter: string) =>
			writeFileSync(join(media, pictureFile(picture(letter).id, 480)), 'x');
		const writer = actorIn(store, 'ambassador', 'zuid', ['oost-brabant']);
		const tryout = actorIn(store, 'ambassador', 'proef', ['oost-brabant'], { example: true });
		const keep = (who: Actor, title: string, letter: string) => {
			write(letter);
			return addPhoto(store, who, 'practice', readyPractice(store, who, title).id, picture(letter));
		};
		expect(keep(writer, 'Samen eten', 'a').ok).toBe(true);
		expect(keep(tryout, 'Voorbeeld van eten', 'b').ok).toBe(true);
		write('c');
		removeExamples(store);
		const later = new Date(Date.now() + 120_000);
		expect(forgetUnusedPictures(store, later)).toBe(2);
		expect(readdirSync(media)).toEqual([pictureFile(picture('a').id, 480)]);
	} finally {
		store.$client.close();
		rmSync(folder, { recursive: true });
	}
});
