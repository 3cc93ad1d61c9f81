import sharp from 'sharp';
import { deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_BYTES, pictureKind, readPicture, WIDTHS } from './picture.server.ts';

const plain = (width = 900, height = 600) =>
	sharp({ create: { width, height, channels: 3, background: '#3a7' } });

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc(body));
	return Buffer.concat([length, body, sum]);
}
/** A PNG of a few hundred bytes that says it is this large. */
function pngOf(width: number, height: number, ...more: Buffer[]): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([1, 0, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
		chunk('IHDR', header),
		...more,
		chunk('IDAT', deflateSync(Buffer.alloc(1000))),
		chunk('IEND', Buffer.alloc(0))
	]);
}
function crc(bytes: Buffer): number {
	let value = 0xffffffff;
	for (const byte of bytes) {
		value ^= byte;
		for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
	}
	return (value ^ 0xffffffff) >>> 0;
}

describe('a photo', () => {
	let jpeg: Buffer;
	beforeAll(async () => {
		jpeg = await plain()
			.withExif({
				IFD0: { Copyright: 'GEHEIM-maker' },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 54/1', GPSLongitudeRef: 'E' }
			})
			.jpeg()
			.toBuffer();
	});

	it('becomes WebP in a few widths, without what the camera said', async () => {
		expect((await sharp(jpeg).metadata()).exif?.length).toBeGreaterThan(0);
		const made = await readPicture(jpeg);
		if (!made.ok) throw new Error(made.message);
		expect([...made.value.sizes.keys()]).toEqual([...WIDTHS]);
		for (const bytes of made.value.sizes.values()) {
			const { format, exif, xmp, iptc } = await sharp(bytes).metadata();
			expect({ format, exif, xmp, iptc }).toEqual({ format: 'webp' });
			expect(bytes.includes('GEHEIM-maker')).toBe(false);
		}
		expect(made.value).toMatchObject({ width: 900, height: 600 });
		expect(await readPicture(jpeg)).toMatchObject({ value: { id: made.value.id } });
	});

	it('stands upright, as the camera was held', async () => {
		const lying = await plain(900, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
		expect(await readPicture(lying)).toMatchObject({ value: { width: 600, height: 900 } });
	});

	it('may be PNG or WebP, whatever it is called', async () => {
		for (const bytes of [await plain().png().toBuffer(), await plain().webp().toBuffer()])
			expect((await readPicture(bytes)).ok).toBe(true);
	});

	it('loses what was hidden behind or inside it', async () => {
		const polyglot = Buffer.concat([
			jpeg,
			Buffer.from('<script>alert("GEHEIM")</script>PK\u0003\u0004')
		]);
		const made = await readPicture(polyglot);
		if (!made.ok) throw new Error(made.message);
		for (const bytes of made.value.sizes.values()) expect(bytes.includes('GEHEIM')).toBe(false);
	});

	it.each([
		['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
		['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
		['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
		['a zip', Buffer.from('PK\u0003\u0004', 'latin1')],
		['a gzipped bomb', gzipSync(Buffer.alloc(10_000_000))],
		['a PDF with a photo in it', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50)])],
		['nothing', Buffer.alloc(0)]
	])('is not %s', async (_, bytes) => {
		expect(pictureKind(bytes)).toBeNull();
		expect(await readPicture(bytes)).toMatchObject({
			ok: false,
			fields: { photo: expect.stringContaining('JPEG, PNG of WebP') as string }
		});
	});

	it('of 30,000 by 30,000 is refused before it is unpacked', async () => {
		const bomb = pngOf(30_000, 30_000);
		expect(bomb.length).toBeLessThan(1000);
		const before = process.memoryUsage().rss;
		expect(await readPicture(bomb)).toMatchObject({
			ok: false,
			message: expect.stringContaining('30000 × 30000') as string
		});
		expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
	});

	it('that is small but swells is kept small', async () => {
		// Texts and colour profiles in a PNG are packed: these unpack to 200 MB each.
		const packed = deflateSync(Buffer.alloc(200_000_000), { level: 9 });
		const named = (name: string) => Buffer.concat([Buffer.from(`${name}\0\0`, 'latin1'), packed]);
		const bomb = pngOf(400, 400, chunk('zTXt', named('Comment')), chunk('iCCP', named('icc')));
		expect(bomb.length).toBeLessThan(1_000_000);
		const before = process.memoryUsage().rss;
		const made = await readPicture(bomb);
		if (!made.ok) expect(made.message).toMatch(/beschadigd/);
		expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
	});

	it.each([
		['half a photo', () => jpeg.subarray(0, Math.floor(jpeg.length / 2)), /beschadigd/],
		['only its first bytes', () => jpeg.subarray(0, 20), /beschadigd/],
		['a stamp', () => pngOf(20, 20), /te klein/],
		['a file of 16 MB', () => Buffer.concat([jpeg, Buffer.alloc(MAX_BYTES)]), /te groot/]
	])('that is %s is refused in a sentence', async (_, bytes, sentence) => {
		const refused = await readPicture(bytes());
		expect(refused.ok).toBe(false);
		if (!refused.ok) expect(refused.message).toMatch(sentence);
	});
});
