import * as v from 'valibot';
import type { Snapshot } from '#lib/audit/tables.ts';
import { done, invalid, type Outcome } from '#lib/db/outcome.ts';

export type FormSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/**
 * The fields that `schema` names, from a form: what was typed (to show again) and what it means.
 * A list is every value of its name, or one value that is JSON. Refuses with `invalid`.
 */
export function readForm<S extends FormSchema>(
	form: FormData,
	schema: S
): { typed: Snapshot; parsed: Outcome<v.InferOutput<S>> } {
	const typed = Object.fromEntries(
		Object.entries(schema.entries).map(([name, entry]) => [
			name,
			entry.type === 'array' ? list(form.getAll(name)) : text(form.get(name))
		])
	);
	const result = v.safeParse(schema, typed);
	if (result.success) return { typed, parsed: done(result.output) };
	const fields: Record<string, string> = {};
	for (const issue of result.issues) {
		const name = String(issue.path?.[0]?.key ?? '');
		fields[name] ??= issue.received === 'undefined' ? 'Vul dit in.' : issue.message;
	}
	return { typed, parsed: invalid(fields) };
}

/** Without NUL, which ends a text early in SQLite and which no keyboard makes. */
const text = (value: FormDataEntryValue | null) =>
	typeof value === 'string' ? value.replaceAll('\0', '') : undefined;

function list(values: FormDataEntryValue[]): string[] {
	const texts = values.filter((value) => typeof value === 'string');
	const [only] = texts;
	if (texts.length !== 1 || !only?.startsWith('[')) return texts;
	try {
		const parsed: unknown = JSON.parse(only);
		return Array.isArray(parsed) ? parsed.map(String) : [];
	} catch {
		return [];
	}
}
