import { get } from 'node:http';

/** Bytes of the body as the site sends it when asked for gzip. */
export function gzipBytes(url: string): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.length));
			response.on('end', () => resolve(bytes));
		}).on('error', reject);
	});
}

export async function totalGzip(urls: Iterable<string>): Promise<number> {
	const sizes = await Promise.all([...urls].map(gzipBytes));
	return sizes.reduce((sum, size) => sum + size, 0);
}
