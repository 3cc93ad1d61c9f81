/** What comes in from a browser, as valibot schemas: shapes and sizes here, rules in `rules.ts`. */
import * as v from 'valibot';
import { certainties, coverages } from './scales.ts';
import { evidenceKinds } from './evidence.ts';
import type { CellFields } from './merging.ts';

/** Longer texts are refused before they are looked at; the rules give the exact bound. */
const text = (max: number) =>
	v.pipe(
		v.string('Dit moet tekst zijn.'),
		v.maxLength(max, 'Deze tekst is te lang.'),
		// NUL ends a text early in SQLite, and no keyboard makes it.
		v.transform((value) => value.replaceAll('\u0000', ''))
	);
const optional = (max: number) =>
	v.nullable(
		v.pipe(
			text(max),
			v.transform((value) => value.trim() || null)
		)
	);
const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));
const onScale = (low: number, high: number, message: string) =>
	v.nullable(
		v.pipe(
			v.number(message),
			v.integer(message),
			v.minValue(low, message),
			v.maxValue(high, message)
		)
	);

const evidenceItem = v.object({
	id: v.pipe(v.string(), v.maxLength(200)),
	kind: v.picklist(evidenceKinds, 'Kies wat voor bewijs het is.'),
	title: v.pipe(text(400), v.trim()),
	date: optional(10),
	source: optional(400),
	url: optional(1000),
	practiceId: optional(200),
	kindcentrumId: optional(200)
});

/** One entry of the queue: the fields of a cell that a person changed since `version`. */
const saveSchema = v.object({
	/** Made by the browser; the same entry is applied once, however often it arrives. */
	entryId: identifier,
	/** `round/area/sector/aspect`. */
	id: v.pipe(v.string(), v.maxLength(200)),
	/** Version of the cell that the change builds on; 0 when it had none. */
	version: v.pipe(v.number(), v.integer(), v.minValue(0)),
	fields: v.partial(
		v.object({
			coverage: v.picklist(coverages, 'Kies beoordeeld, niet van toepassing of niet beoordeeld.'),
			stage: onScale(0, 5, 'Kies een stadium van 0 tot en met 5.'),
			strength: onScale(1, 5, 'Kies een sterkte van 1 tot en met 5.'),
			certainty: v.nullable(v.picklist(certainties, 'Kies een zekerheid: laag, midden of hoog.')),
			rationale: text(20_000),
			evidence: v.pipe(v.array(evidenceItem), v.maxLength(20, 'Hoogstens 20 stukken bewijs.'))
		})
	)
});
export type SaveInput = Omit<v.InferOutput<typeof saveSchema>, 'fields'> & {
	fields: CellFields;
};

export type Parsed<T> = { ok: true; value: T } | { ok: false; fields: Record<string, string> };

/** Reads a save, or says per field what is wrong with it. */
export function parseSave(input: unknown): Parsed<SaveInput> {
	const result = v.safeParse(saveSchema, input, { abortPipeEarly: true });
	if (result.success) return { ok: true, value: result.output as SaveInput };
	const fields: Record<string, string> = {};
	for (const issue of result.issues) {
		const path = issue.path?.map(({ key }) => String(key)) ?? [];
		const name = path[0] === 'fields' ? (path[1] ?? 'fields') : (path[0] ?? 'form');
		fields[name] ??= issue.message;
	}
	return { ok: false, fields };
}
