import { formatDate } from '#lib/ui/format.ts';
import { changedFields, sameValue } from './audit.ts';
import type { Snapshot } from './tables.ts';

/** How the values of a record are said in Dutch. */
export interface FieldWords {
	/** Label per field; a field without one is technical and is not shown. */
	labels: Record<string, string>;
	/** Names for values that are ids or keys (areas, people, roles). */
	names?: Record<string, string>;
	/** How a field is said that needs more than names: undefined leaves it to the names. */
	say?: (field: string, value: unknown, names: Record<string, string>) => string | undefined;
	/** What was done, where the button that did it says it in other words than most. */
	acts?: (action: string, after: Snapshot | null) => string | undefined;
	/** Values with which every record of the kind begins: of a new one they say nothing. */
	begins?: Record<string, readonly unknown[]>;
	/** Fields that follow from another: beside that one they say nothing of their own. */
	follows?: Record<string, string>;
}

/** How a record is named among many. */
export interface RecordWords {
	/** What one of its kind is called. */
	kind: string;
	/** What several are called. */
	many: string;
	/** What stands before its own name: mostly the kind. */
	named: string;
	/** What is said when it begins, where "toegevoegd" is not it. */
	begun?: string | undefined;
	href: string | null;
	/** Says nothing beside what it was done with, such as the order of parts. */
	aside?: boolean | undefined;
}

/** A value of a field, for reading. */
export const sayField = ({ names, say }: FieldWords, field: string, value: unknown): string =>
	say?.(field, value, names ?? {}) ?? sayValue(value, names);

const EMPTY = 'leeg';

/** A value for reading: names for ids, yes and no, dates, lists; "leeg" for nothing. */
export function sayValue(value: unknown, names: Record<string, string> = {}): string {
	if (value === null || value === undefined || value === '') return EMPTY;
	if (typeof value === 'boolean') return value ? 'ja' : 'nee';
	if (typeof value === 'number') return value.toLocaleString('nl');
	if (Array.isArray(value)) {
		return value.length > 0 ? value.map((item) => sayValue(item, names)).join(', ') : EMPTY;
	}
	if (typeof value === 'object') {
		const parts = Object.values(value as Snapshot).filter((part) => part !== null && part !== '');
		return parts.map((part) => sayValue(part, names)).join(' · ') || EMPTY;
	}
	const text = String(value);
	const named = names[text];
	if (named !== undefined) return named;
	return /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(text) ? formatDate(text) : text;
}

export interface FieldDifference {
	field: string;
	label: string;
	before: string;
	after: string;
}

/**
 * What differs between two moments of a record, field by field, in the order of the labels. Of a
 * record that begins, what is empty says nothing.
 */
export function sayDifferences(
	before: Snapshot | null,
	after: Snapshot | null,
	words: FieldWords
): FieldDifference[] {
	const changed = new Set(changedFields(before, after));
	return Object.entries(words.labels)
		.filter(([field]) => changed.has(field))
		.map(([field, label]) => ({
			field,
			label,
			before: sayField(words, field, before?.[field]),
			after: sayField(words, field, after?.[field])
		}))
		.filter(
			({ field, after: said }) =>
				before !== null ||
				(said !== EMPTY &&
					!words.begins?.[field]?.some((value) => sameValue(value, after?.[field])))
		);
}

/** Longest value that stands beside its label on one line of differences. */
const SHORT = 40;

/** The differences on one line: what each became where that is short, else only what changed. */
export const inShort = (differences: readonly FieldDifference[]): string =>
	differences
		.map(({ label, after }) => {
			const name = label.toLowerCase();
			return after.length <= SHORT ? `${name}: ${after}` : name;
		})
		.join(' · ');
