import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isPhone } from '#lib/ui/phone.ts';
import { SHARED } from '#lib/accounts/shared.ts';

/** An answer as it went over the line, compressed. */
interface Answer {
	/** What the store was when the site was asked. */
	version: number;
	at: number;
	headers: OutgoingHttpHeaders;
	body: Buffer;
}

/** Seconds that an answer is given again: pages tell of today, of what is late. */
const LONGEST = 60;
/** Bytes of all answers together. */
const ROOM = 32 * 1024 * 1024;

/**
 * Gives visitors the answer that another visitor got, until something is stored. It holds for what
 * the site marks as the same for every visitor (`SHARED`) and for requests without cookies. Who
 * asks for a page that is being made waits for it, so that many at once cost one.
 *
 * @param storeVersion changes with every commit to the store, by whom or which process it may be
 */
export function shareAnswers(storeVersion: () => number) {
	const answers = new Map<string, Answer>();
	const waiting = new Map<string, ((answer: Answer | null) => void)[]>();
	let room = ROOM;

	function drop(key: string): void {
		room += answers.get(key)?.body.length ?? 0;
		answers.delete(key);
	}
	function keep(key: string, answer: Answer): void {
		drop(key);
		answers.set(key, answer);
		room -= answer.body.length;
		for (const oldest of answers.keys()) {
			if (room >= 0) return;
			drop(oldest);
		}
	}
	const holds = ({ version, at }: Answer) =>
		version === storeVersion() && Date.now() - at < LONGEST * 1000;

	return (
		request: IncomingMessage,
		response: ServerResponse,
		https: boolean,
		ask: () => void
	): void => {
		const key = keyOf(request, https);
		if (key === null) return ask();
		const known = answers.get(key);
		if (known && holds(known)) return give(known, request, response);

		const queue = waiting.get(key);
		if (queue) {
			queue.push((answer) => (answer ? give(answer, request, response) : ask()));
			return;
		}
		waiting.set(key, []);
		const at = { version: storeVersion(), at: Date.now() };
		// Others want the whole answer.
		delete request.headers['if-none-match'];
		record(response, (made) => {
			const answer = made && { ...at, ...made };
			if (answer) keep(key, answer);
			const others = waiting.get(key) ?? [];
			waiting.delete(key);
			for (const serve of others) serve(answer);
		});
		ask();
	};
}

/** All that an answer to a visitor depends on; null when it may depend on more. */
function keyOf({ method, url, headers }: IncomingMessage, https: boolean): string | null {
	if (method !== 'GET' || headers.cookie || headers.range || headers.authorization) return null;
	// Files come from the disk, with an ETag of their own.
	if (!url || url.length > 2000 || /^\/((_app|fonts|geo|media)\/|[\w-]+\.(svg|png|js)$)/.test(url))
		return null;
	const { host, accept, 'accept-encoding': encoding, 'user-agent': agent } = headers;
	const page = accept?.includes('text/html') ?? false;
	// Charts are drawn for a phone or for a desk.
	const phone = isPhone(headers['sec-ch-ua-mobile'] as string | undefined, agent);
	return [https, host, encoding, page, phone, url].join('\n');
}

/** Calls `done`, once, with what was sent; with null when it is not for others, or was cut off. */
function record(
	response: ServerResponse,
	done: (made: Pick<Answer, 'headers' | 'body'> | null) => void
): void {
	const parts: Buffer[] = [];
	const catchPart = (part: unknown, encoding: unknown) => {
		if (typeof part === 'string') parts.push(Buffer.from(part, encoding as BufferEncoding));
		else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
	};
	const write = response.write.bind(response) as (...all: unknown[]) => boolean;
	const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse;
	response.write = (...all: unknown[]) => {
		catchPart(all[0], all[1]);
		return write(...all);
	};
	response.end = (...all: unknown[]) => {
		catchPart(all[0], all[1]);
		return end(...all);
	};
	response.once('close', () => {
		const headers = response.getHeaders();
		const shared =
			response.writableFinished &&
			response.statusCode === 200 &&
			headers['cache-control'] === SHARED &&
			headers['set-cookie'] === undefined;
		done(shared ? { headers, body: Buffer.concat(parts) } : null);
	});
}

function give({ headers, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
	for (const [name, value] of Object.entries(headers)) {
		if (value !== undefined && name !== 'transfer-encoding') response.setHeader(name, value);
	}
	response.setHeader('X-Request-Id', randomUUID());
	const { etag } = headers;
	if (etag !== undefined && request.headers['if-none-match'] === etag) {
		response.writeHead(304).end();
		return;
	}
	response.setHeader('Content-Length', body.length);
	response.writeHead(200).end(body);
}
