import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Passes everything on to `origin`, and takes one header out of its answers: to see its price.
 * @param header its name, in lower case
 */
export async function serveWithoutHeader(origin: string, header: string) {
	const server = createServer((asked, response) => {
		const { method, headers } = asked;
		const passed = request(new URL(asked.url ?? '/', origin), { method, headers }, (answer) => {
			const others = Object.entries(answer.headers).filter(([name]) => name !== header);
			response.writeHead(answer.statusCode ?? 502, Object.fromEntries(others));
			answer.pipe(response);
		});
		passed.on('error', () => response.destroy());
		asked.pipe(passed);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
