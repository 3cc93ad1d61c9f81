import type { Stale } from '#lib/audit/audit.ts';
import type { Failure } from '#lib/db/outcome.ts';
import { Autosave, judged, type Answer, type Fields } from '#lib/ui/autosave.svelte.ts';
import type { ItemKind } from '../kindcentra.ts';
import { fieldNames, fieldOf, readField, readFields } from './formFields.ts';
import { answerOf, sentWhere, type WhereAnswer } from './whereAnswer.ts';

export type Clash = Stale & { author: string };
/** What a form held, as fields and as a place. */
export interface Typed {
	fields: Fields;
	where: WhereAnswer;
}
type Row = { id: string; version: number; where: Parameters<typeof answerOf>[0] };

/** A record that is being written: what stands in the form now, and what of it is stored. */
export class Draft {
	values = $state<Fields>({});
	where = $state.raw<WhereAnswer>() as WhereAnswer;
	readonly kind: ItemKind;
	readonly save: Autosave<Clash>;
	#early: Fields = {};

	/** @param typed what was sent without script and refused: it stands in the form again */
	constructor(kind: ItemKind, row: Row & object, typed?: Typed) {
		this.kind = kind;
		const stored = row as unknown as Fields;
		this.values = Object.fromEntries(fieldNames(kind).map((name) => [name, stored[name]]));
		this.where = answerOf(row.where);
		if (typed) Object.assign(this.values, typed.fields);
		if (typed) this.where = typed.where;
		this.save = new Autosave<Clash>({
			key: `${kind}/${row.id}`,
			version: row.version,
			send,
			onsaved: (fields, typed) => this.#take(fields, typed)
		});
	}

	/** Takes over what was typed in the form before the script started. */
	takeOver(form: HTMLFormElement): void {
		const before = readFields(new FormData(form), this.kind);
		for (const [name, value] of Object.entries(before))
			if (JSON.stringify(value) !== JSON.stringify(this.values[name]))
				this.#early[name] = this.values[name] = value;
	}

	/** Begins to save, what an earlier visit left first. Answers how to end it. */
	start(): () => void {
		const { where, ...kept } = this.save.restore();
		Object.assign(this.values, kept);
		if (where) this.where = { ...this.where, ...(where as Partial<WhereAnswer>) };
		if (Object.keys(this.#early).length > 0) this.save.change(this.#early);
		return () => this.save.stop();
	}

	/** After a step that changed the record on the server: the form follows. */
	adopt(row: Row & object): void {
		if (row.version <= this.save.version) return;
		this.save.version = row.version;
		this.#take(row as unknown as Fields, this.save.held);
	}

	/** Call on every input in the form: reads the field that its control belongs to. */
	read(form: HTMLFormElement, control: string): void {
		const name = fieldOf(control);
		if (!fieldNames(this.kind).includes(name)) return;
		const value = readField(new FormData(form), name);
		this.values[name] = value;
		this.save.change({ [name]: value });
	}

	setWhere(answer: WhereAnswer): void {
		this.where = answer;
		const where = sentWhere(answer, this.kind);
		if (where !== null) this.save.change({ where });
	}

	text(name: string): string {
		const value = this.values[name];
		return typeof value === 'string' ? value : '';
	}

	list(name: string): string[] {
		const value = this.values[name];
		return Array.isArray(value) ? value.map(String) : value ? [String(value)] : [];
	}

	/** What others changed comes in; what is being typed here stays. */
	#take(row: Fields, typed: readonly string[]): void {
		for (const name of fieldNames(this.kind))
			if (!typed.includes(name)) this.values[name] = row[name];
		if (typed.includes('where') || !row['where']) return;
		const where = answerOf(row['where'] as Row['where']);
		const said = (answer: WhereAnswer) => JSON.stringify(sentWhere(answer, this.kind));
		// The same place stays the same answer: what is being typed into it is not disturbed.
		if (said(where) !== said(this.where)) this.where = where;
	}
}

/** Sends fields to the page's own address, and reads what became of them. */
async function send(version: number, fields: Fields): Promise<Answer<Clash>> {
	const response = await judged(
		fetch(location.pathname, {
			method: 'PATCH',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ version, fields })
		})
	);
	if (!(response instanceof Response)) return response;
	const body = (await response.json().catch(() => null)) as unknown;
	if (response.ok) {
		const { row, savedAt } = body as { row: Fields & { version: number }; savedAt: string };
		return { kind: 'saved', version: row.version, savedAt, fields: row };
	}
	const failure = body as Failure | null;
	if (response.status === 412) return { kind: 'clash', clash: failure as Clash };
	if (failure?.fields && Object.keys(failure.fields).length > 0)
		return { kind: 'invalid', fields: failure.fields };
	return { kind: 'refused', message: failure?.message ?? 'Dit kon niet worden bewaard.' };
}
