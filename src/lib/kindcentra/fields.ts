/** What people fill in of kindcentra and practices: shapes and sizes, checked one field at a time. */
import * as v from 'valibot';
import {
	cooperationModels,
	focusGroups,
	kernbegrippen,
	phases,
	sectors,
	themes
} from '#lib/programme/vocabulary.ts';
import { atMost } from '#lib/ui/atMost.ts';
import { evidenceLevels } from './evidenceLevel.ts';
import { practiceKinds } from './kindcentra.ts';
import type { Link } from './story.ts';

/** Longest texts, in characters. */
export const limits = {
	name: 120,
	summary: 300,
	line: 160,
	short: 2000,
	long: 6000,
	list: 12
} as const;

/** NUL ends a text early in SQLite, other control characters are made by no keyboard. */
const clean = (value: string) =>
	// eslint-disable-next-line no-control-regex -- these are the very ones to take out
	value.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replaceAll('\r\n', '\n');

export const prose = (max: number) =>
	v.pipe(v.string('Dit moet tekst zijn.'), v.transform(clean), atMost(max));
export const oneLine = (max: number) =>
	v.pipe(
		v.string('Dit moet tekst zijn.'),
		v.transform((value) => clean(value).replaceAll(/\s+/g, ' ').trim()),
		atMost(max)
	);
const orNull = (max: number) =>
	v.nullable(
		v.pipe(
			oneLine(max),
			v.transform((value) => value || null)
		)
	);

/** Whether something is an address that may become a link: http and https only. */
export const isWebAddress = (value: string): boolean =>
	/^https?:\/\//i.test(value) && URL.parse(value) !== null;
/** People write "www.school.nl" and mean a page of the web. */
export const withScheme = (value: string): string =>
	/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}([/?#]|$)/i.test(value) ? `https://${value}` : value;
export const ADDRESS = 'Vul een webadres in, zoals https://www.school.nl.';
const webAddress = v.pipe(oneLine(1000), v.transform(withScheme), v.check(isWebAddress, ADDRESS));
const webAddressOrNull = v.pipe(
	orNull(1000),
	v.transform((value) => value && withScheme(value)),
	v.check((value) => value === null || isWebAddress(value), ADDRESS)
);

/** A function or organisation is neither an e-mail address nor a telephone number. */
const nobody = v.pipe(
	orNull(limits.line),
	v.check(
		(value) => value === null || !(value.includes('@') || (value.match(/\d/g) ?? []).length >= 7),
		'Vul een functie en een organisatie in, geen e-mailadres of telefoonnummer.'
	)
);

const matching = (pattern: RegExp, message: string) =>
	v.pipe(
		orNull(limits.line),
		v.transform((value) => value && value.replaceAll(' ', '').toUpperCase()),
		v.check((value) => value === null || pattern.test(value), message)
	);
const day = v.nullable(v.pipe(v.string(), v.isoDate('Vul een datum in.')));
const several = <const T extends readonly string[]>(words: T) =>
	v.pipe(
		v.array(v.picklist(words, 'Kies uit de lijst.')),
		// In the order of the vocabulary, each once, so that the same choice is the same value.
		v.transform(
			(chosen) => words.filter((word) => chosen.includes(word as T[number])) as T[number][]
		)
	);

const shared = {
	summary: oneLine(limits.summary),
	description: prose(limits.long),
	focusGroup: v.nullable(v.picklist(focusGroups, 'Kies uit de lijst.')),
	website: webAddressOrNull,
	organisations: v.pipe(
		v.array(oneLine(limits.line)),
		v.transform((names) => [...new Set(names.filter((name) => name !== ''))]),
		v.maxLength(limits.list, `Hoogstens ${limits.list} organisaties.`)
	),
	links: v.pipe(
		v.array(
			v.pipe(
				v.object({ label: oneLine(limits.line), url: webAddress }),
				v.transform(({ label, url }): Link => ({ label: label || new URL(url).hostname, url }))
			)
		),
		v.maxLength(limits.list, `Hoogstens ${limits.list} links.`)
	),
	contactRole: nobody,
	contactOrganisation: nobody,
	reviewOn: day,
	sectors: several(sectors),
	kernbegrippen: several(kernbegrippen),
	themes: several(themes)
};

/** `2024` or `2024-09`. */
const month = matching(
	/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/,
	'Vul een jaar van 1900 tot en met 2099 in, of jaar en maand: 2024-09.'
);

export const practiceFields = v.object({
	...shared,
	title: v.pipe(oneLine(limits.name), v.nonEmpty('Geef de praktijk een naam.')),
	kind: v.nullable(v.picklist(practiceKinds, 'Kies uit de lijst.')),
	whyItWorks: prose(limits.long),
	forWhom: prose(limits.short),
	conditions: prose(limits.long),
	evidenceLevel: v.nullable(v.picklist(evidenceLevels, 'Kies een van de vier stappen.')),
	evidenceReason: prose(limits.short),
	periodFrom: month,
	periodTo: month
});
export type PracticeFields = v.InferOutput<typeof practiceFields>;

export const kindcentrumFields = v.object({
	...shared,
	name: v.pipe(oneLine(limits.name), v.nonEmpty('Vul de naam van het kindcentrum in.')),
	cooperationModel: v.nullable(v.picklist(cooperationModels, 'Kies uit de lijst.')),
	phase: v.nullable(v.picklist(phases, 'Kies uit de lijst.')),
	brin: matching(/^\d{2}[A-Z]{2}$/, 'Een BRIN is twee cijfers en twee letters, zoals 12AB.'),
	brinSite: matching(/^\d{2}$/, 'Een vestiging is twee cijfers, zoals 00.'),
	lrkNumbers: v.pipe(
		v.array(
			v.pipe(
				oneLine(20),
				v.transform((value) => value.replaceAll(' ', '')),
				v.regex(/^\d{9,12}$/, 'Een LRK-nummer heeft 9 tot 12 cijfers.')
			)
		),
		v.transform((numbers) => [...new Set(numbers)]),
		v.maxLength(limits.list, `Hoogstens ${limits.list} LRK-nummers.`)
	)
});
export type KindcentrumFields = v.InferOutput<typeof kindcentrumFields>;

export type Parsed<T> = { ok: true; value: T } | { ok: false; fields: Record<string, string> };

/** Reads some fields of a kind, or says per field what is wrong with it; unknown names are left out. */
export function parseFields<T extends typeof practiceFields | typeof kindcentrumFields>(
	schema: T,
	input: unknown
): Parsed<Partial<v.InferOutput<T>>> {
	const result = v.safeParse(v.partial(schema as typeof practiceFields), input, {
		abortPipeEarly: true
	});
	if (result.success) return { ok: true, value: result.output as Partial<v.InferOutput<T>> };
	const fields: Record<string, string> = {};
	for (const issue of result.issues)
		fields[String(issue.path?.[0]?.key ?? 'form')] ??= issue.message;
	return { ok: false, fields };
}
