import { serviceWorker } from '#lib/ui/worker.ts';
import type { Answer, FailReason, PackInfo, Request } from './offline.ts';

const sentences: Record<FailReason, string> = {
	network: 'Het netwerk viel weg. Wat er al klaarstond, staat er nog. Probeer het opnieuw.',
	full: 'De opslag van deze browser is vol. Maak ruimte vrij en probeer het opnieuw.',
	refused: 'De server gaf deze tour niet. Bent u nog ingelogd?'
};

/** The pack of one tour in this browser: whether it is there, and making it. */
export class OfflinePack {
	/** `unsupported` also where the page is not served safely (https or localhost). */
	status = $state<'unknown' | 'unsupported' | 'none' | 'making' | 'ready'>('unknown');
	pack = $state.raw<PackInfo | null>(null);
	progress = $state.raw<{ done: number; of: number; bytes: number } | null>(null);
	problem = $state('');

	readonly #slug: string;
	readonly #owner: string | null;

	constructor(slug: string, owner: string | null) {
		this.#slug = slug;
		this.#owner = owner;
	}

	async look(): Promise<void> {
		if (!(await workerStands())) {
			this.status = 'unsupported';
			return;
		}
		await ask({ type: 'viewer', owner: this.#owner });
		const answer = await ask({ type: 'list' });
		const packs = answer.type === 'packs' ? answer.packs : [];
		this.pack = packs.find(({ slug }) => slug === this.#slug) ?? null;
		this.status = this.pack ? 'ready' : 'none';
	}

	async make(updatedAt: string): Promise<void> {
		this.status = 'making';
		this.problem = '';
		this.progress = null;
		// Asks the browser not to throw it away when it needs room; it may say no.
		await navigator.storage?.persist?.().catch(() => false);
		const answer = await ask(
			{ type: 'make', slug: this.#slug, owner: this.#owner, updatedAt },
			(progress) => (this.progress = progress)
		);
		if (answer.type === 'made') this.pack = answer.pack;
		else if (answer.type === 'failed')
			this.problem = `${sentences[answer.reason]} (${answer.path})`;
		this.status = this.pack ? 'ready' : 'none';
	}

	async remove(): Promise<void> {
		await ask({ type: 'remove', slug: this.#slug });
		await this.look();
	}
}

/**
 * On stage: has a public tour at hand for when the server goes, also after a reload. It is stored
 * as everybody may see it, without anything of an account; what somebody stored on purpose stays.
 * Answers whether the tour is in this browser.
 */
export async function keepAtHand(
	slug: string,
	{ updatedAt, isPublic }: { updatedAt: string; isPublic: boolean }
): Promise<boolean> {
	if (!(await workerStands())) return false;
	const answer = await ask({ type: 'list' });
	const pack = answer.type === 'packs' ? answer.packs.find((each) => each.slug === slug) : null;
	if (pack && (pack.owner !== null || pack.updatedAt >= updatedAt)) return true;
	if (!isPublic) return false;
	const made = await ask({ type: 'make', slug, owner: null, updatedAt });
	return made.type === 'made';
}

/** How long a first visit may take to install the service worker, in milliseconds. */
const INSTALLING = 30_000;

/** Whether there is a service worker to ask; on a first visit it is still being installed. */
async function workerStands(): Promise<boolean> {
	const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), INSTALLING));
	return (await Promise.race([serviceWorker(), late])) !== null;
}

/** Asks the service worker something and waits for its last answer. */
async function ask(
	request: Request,
	onprogress?: (progress: Extract<Answer, { type: 'progress' }>) => void
): Promise<Exclude<Answer, { type: 'progress' }>> {
	const worker = await serviceWorker();
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }: MessageEvent<Answer>) => {
			if (data.type === 'progress') return onprogress?.(data);
			port1.close();
			resolve(data);
		};
		worker?.postMessage(request, [port2]);
	});
}
