import { sameValue } from '#lib/audit/audit.ts';
import type { Answer, Autosave, Fields } from '#lib/ui/autosave.svelte.ts';
import type { EditorPlan } from '../editorPlan.server.ts';
import { placedBeside } from '../order.ts';
import { partFieldLabels, partKinds, type Part, type PartFields, type PartKind } from '../parts.ts';
import { partsOf, PlanParts, type AnyPart } from './planParts.svelte.ts';
import { PlanSaves } from './planSaves.svelte.ts';
import type { Refusal } from './refusal.ts';
import type { Clash } from './send.ts';

/** Fields that are judged together travel together, so that neither is left behind. */
const together: Partial<Record<PartKind, string[][]>> = {
	goal: [['domain', 'ambitionId']],
	action: [['startOn', 'endOn']],
	borging: [['state', 'handoverOn']]
};

/** Names the save of the summary. */
export const SUMMARY = 'summary';

const orderOf = (kind: PartKind) => `order/${kind}`;
const nameOf = (kind: PartKind, { key }: { key: string }) => `${kind}/${key}`;

/**
 * A plan while it is edited: what stands on the screen, and what of it is stored. Each part has
 * its own `Autosave`, made when it is first touched; everything goes to the server in turn.
 */
export class PlanEditing extends PlanParts {
	/** Taken out just now: can be put back at once. */
	removed = $state.raw<{ kind: PartKind; key: string } | null>(null);
	message = $state<string | null>(null);
	/** Loads the plan anew; it comes in by `adopt`. */
	refresh: () => unknown = () => undefined;

	readonly saves: PlanSaves;
	/** The order that the server knows, by kind. */
	readonly #base = {} as Record<PartKind, string[]>;
	/** After which part a new one was made, by its key. */
	readonly #after: Record<string, string> = {};
	#version: number;

	constructor(plan: EditorPlan, open: string | null, refused: Refusal | null = null) {
		super(plan, open, refused);
		this.saves = new PlanSaves(plan.id);
		this.#version = plan.version;
		for (const kind of partKinds) this.#base[kind] = this.keys(kind);
	}

	saveOf = (kind: PartKind, part: { key: string }): Autosave<Clash> | undefined =>
		this.saves.get(nameOf(kind, part));

	/** Begins with what an earlier visit in this tab could not store. Answers how to end. */
	start(): () => void {
		for (const name of this.saves.kept()) {
			const [kind, key] = name.split('/') as [PartKind, string | undefined];
			if (name === SUMMARY) this.#restoreSummary();
			else if (partKinds.includes(kind) && key) this.#restore(kind, key);
		}
		return () => void this.saves.flush();
	}

	change<K extends PartKind>(kind: K, part: Part<K>, fields: Partial<PartFields[K]>): void {
		Object.assign(part, fields);
		const touched = Object.keys(fields);
		const groups = (together[kind] ?? []).filter((group) =>
			group.some((name) => touched.includes(name))
		);
		const whole = { ...(fields as Fields) };
		for (const name of groups.flat()) whole[name] = (part as unknown as Fields)[name];
		this.#saveFor(kind, part).change($state.snapshot(whole));
	}

	changeSummary(summary: string): void {
		this.summary = summary;
		this.#summarySave().change({ summary });
	}

	/** Adds a part at the end or right after another; it is on the screen at once. */
	add<K extends PartKind>(
		kind: K,
		fields: Partial<PartFields[K]> & { title: string },
		after?: string
	): Part<K> {
		const key = newKey();
		const part = this.blank(kind, key, fields);
		const list = this.list(kind);
		const place = after === undefined ? -1 : list.findIndex((each) => each.key === after);
		list.splice(place < 0 ? list.length : place + 1, 0, part);
		if (after !== undefined) this.#after[key] = after;
		const shown = this.find(kind, key) ?? part;
		const save = this.#saveFor(kind, shown);
		save.change($state.snapshot(fields) as Fields);
		void save.flush();
		return shown;
	}

	async remove(kind: PartKind, part: AnyPart): Promise<void> {
		const { key } = part;
		if (await this.#archive(kind, part, true)) this.removed = { kind, key };
	}

	async putBack({ kind, key }: { kind: PartKind; key: string }): Promise<void> {
		const part = this.find(kind, key);
		if (part && (await this.#archive(kind, part, false))) this.removed = null;
	}

	/** Moves a part among its `shown` neighbours: one up is -1. */
	move(kind: PartKind, key: string, places: number, shown: readonly string[]): void {
		const from = shown.indexOf(key);
		const to = Math.min(shown.length - 1, Math.max(0, from + places));
		const neighbour = shown[to];
		if (from < 0 || to === from || neighbour === undefined) return;
		this.place(kind, key, neighbour, places > 0 ? 'after' : 'before');
		this.said = `${this.find(kind, key)?.title} staat nu op plaats ${to + 1} van ${shown.length}.`;
	}

	/** Puts a part right before or after another; an action goes to the goal of that other. */
	place(kind: PartKind, key: string, beside: string, side: 'before' | 'after'): void {
		this.message = null;
		const keys = placedBeside(this.keys(kind), key, beside, side);
		this.arrange(kind, keys);
		const [part, other] = [this.find(kind, key), this.find(kind, beside)];
		if (kind === 'action' && part && other) {
			const { goalKey } = other as Part<'action'>;
			if ((part as Part<'action'>).goalKey !== goalKey)
				this.change('action', part as Part<'action'>, { goalKey });
		}
		this.#orderSave(kind).change({ keys });
	}

	/** What others did meanwhile comes in; what is being typed here stays. */
	adopt(plan: EditorPlan): void {
		Object.assign(this.names, plan.names);
		const theirs = partsOf(plan.content);
		for (const kind of partKinds) {
			for (const part of theirs[kind]) this.#take(kind, part);
			if (!this.saves.isSettled(orderOf(kind))) continue;
			const keys = theirs[kind].map(({ key }) => key);
			this.arrange(kind, keys);
			this.#base[kind] = keys;
		}
		if (!this.saves.isSettled(SUMMARY) || plan.version < this.#version) return;
		this.summary = plan.content.summary;
		this.#version = plan.version;
		const save = this.saves.get(SUMMARY);
		if (save) save.version = plan.version;
	}

	#take(kind: PartKind, part: AnyPart): void {
		const mine = this.find(kind, part.key);
		if (!mine) {
			(this.list(kind) as AnyPart[]).push(structuredClone(part));
			return;
		}
		const name = nameOf(kind, part);
		if (!this.saves.isSettled(name) || part.version <= mine.version) return;
		const save = this.saves.get(name);
		Object.assign(mine, structuredClone(part));
		if (save) save.version = part.version;
	}

	#saveFor = (kind: PartKind, part: AnyPart): Autosave<Clash> =>
		this.saves.of(nameOf(kind, part), {
			version: part.version,
			send: (version, fields) => this.#sendPart(kind, part.key, version, fields),
			onsaved: (row, typed) => this.#stored(kind, part.key, row, typed)
		});

	#summarySave = (): Autosave<Clash> =>
		this.saves.of(SUMMARY, {
			version: this.#version,
			send: (version, fields) => this.saves.send({ do: 'plan', version, fields }),
			onsaved: ({ summary, version }, typed) => {
				if (!typed.includes('summary')) this.summary = String(summary ?? '');
				this.#version = Number(version);
			}
		});

	#orderSave = (kind: PartKind): Autosave<Clash> =>
		this.saves.of(orderOf(kind), { version: 0, send: () => this.#sendOrder(kind) });

	async #sendPart(
		kind: PartKind,
		key: string,
		version: number,
		fields: Fields
	): Promise<Answer<Clash>> {
		if (version > 0) return this.saves.send({ do: 'change', kind, key, version, fields });
		// All of it, since what was refused before had no row to be kept in.
		const part = this.find(kind, key) as unknown as Fields | undefined;
		const own = Object.keys(partFieldLabels[kind]).map((name) => [name, part?.[name]]);
		const whole = { ...$state.snapshot(Object.fromEntries(own) as Fields), ...fields };
		const made = await this.saves.send({
			...{ do: 'create', kind, key, fields: whole, after: this.#after[key] }
		});
		if (made.kind !== 'saved') return made;
		this.#base[kind] = made.keys ?? this.#base[kind];
		// It had arrived before, and more was typed since.
		const rest = Object.entries(fields).filter(
			([name, value]) => !sameValue(made.fields[name], value)
		);
		if (rest.length === 0) return made;
		const change = { do: 'change' as const, kind, key, version: made.version };
		return this.saves.send({ ...change, fields: Object.fromEntries(rest) });
	}

	async #sendOrder(kind: PartKind): Promise<Answer<Clash>> {
		let own: string[] = [];
		// Parts that are being stored before it belong to the order, too.
		const sent = await this.saves.send(() => {
			own = this.keys(kind);
			const base = this.#base[kind].filter((key) => own.includes(key));
			return { do: 'order', kind, base, keys: own.filter((key) => base.includes(key)) };
		});
		if (sent.kind === 'saved' && sent.keys) {
			this.#base[kind] = sent.keys;
			// What was moved meanwhile is newer than what was sent.
			if (own.join() === this.keys(kind).join()) this.arrange(kind, sent.keys);
		}
		if (sent.kind !== 'refused') return sent;
		// Both moved the same part: theirs stands, and comes in anew.
		this.message = sent.message;
		setTimeout(() => this.refresh());
		return { kind: 'saved', version: 0, savedAt: this.saves.savedAt ?? '', fields: {} };
	}

	#stored(kind: PartKind, key: string, row: Fields, typed: readonly string[]): void {
		const part = this.find(kind, key) as unknown as Fields | undefined;
		if (!part) return;
		const names = [...Object.keys(partFieldLabels[kind]), 'version', 'updatedAt', 'updatedBy'];
		for (const name of names) if (name in row && !typed.includes(name)) part[name] = row[name];
	}

	async #archive(kind: PartKind, part: AnyPart, away: boolean): Promise<boolean> {
		await this.saveOf(kind, part)?.flush();
		const { key } = part;
		const sent = await this.saves.send({ do: away ? 'archive' : 'unarchive', kind, key });
		const shown = this.find(kind, key);
		if (sent.kind !== 'saved' || !shown) {
			this.message =
				sent.kind === 'refused' ? sent.message : 'Dit is nu niet gelukt. Probeer het nog eens.';
			return false;
		}
		shown.archivedAt = (sent.fields['archivedAt'] as string | null) ?? null;
		shown.version = sent.version;
		const save = this.saveOf(kind, part);
		if (save) save.version = sent.version;
		if (this.open === key) this.open = null;
		return true;
	}

	#restore(kind: PartKind, key: string): void {
		if (!this.find(kind, key))
			(this.list(kind) as AnyPart[]).push(this.blank(kind, key, { title: '' }));
		const part = this.find(kind, key) as AnyPart;
		Object.assign(part, this.#saveFor(kind, part).restore());
	}

	#restoreSummary(): void {
		const { summary } = this.#summarySave().restore();
		if (typeof summary === 'string') this.summary = summary;
	}
}

/** A key of its own for a new part; `randomUUID` is only there over https. */
function newKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
