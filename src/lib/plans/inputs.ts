/** What comes in from a browser, as valibot schemas: shapes and sizes here, rules in `rules.ts`. */
import * as v from 'valibot';
import { invalid, type Failure } from '#lib/db/outcome.ts';
import { borgingFunctions, domains, focusGroups, themes } from '#lib/programme/vocabulary.ts';
import { isDay } from '#lib/scan/evidence.ts';
import { atMost } from '#lib/ui/atMost.ts';
import {
	actionStates,
	borgingStates,
	LIMITS,
	moments,
	type PartFields,
	type PartKind
} from './parts.ts';
import { PLAN_YEARS } from './plans.ts';
import { decisionOutcomes, needsReasons, REASONS_MAX, REASONS_MIN } from './workflow.ts';

const text = (max: number) =>
	v.pipe(
		v.string('Dit moet tekst zijn.'),
		// NUL ends a text early in SQLite, and no keyboard makes it. Forms send a line break as two characters.
		v.transform((value) => value.replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim()),
		atMost(max)
	);
const title = v.pipe(text(LIMITS.title), v.nonEmpty('Vul in wat het is.'));
/** Empty text from a form is nothing. */
const orNothing = <S extends v.GenericSchema<string, string>>(schema: S) =>
	v.pipe(
		v.nullable(v.string('Dit moet tekst zijn.')),
		v.transform((value) => value?.trim() || null),
		v.nullable(schema)
	);
const day = orNothing(v.pipe(v.string(), v.check(isDay, 'Vul een bestaande datum in.')));
const choice = <const T extends readonly string[]>(values: T, message: string) =>
	v.pipe(
		v.nullable(v.string(message)),
		v.transform((value) => value || null),
		v.nullable(v.picklist(values, message))
	);
const reference = orNothing(v.pipe(v.string(), v.maxLength(200, 'Dit bestaat niet (meer).')));
const list = (max: number, what: string) =>
	v.pipe(
		v.array(text(max), 'Dit moet een lijst zijn.'),
		v.transform((items) => [...new Set(items.filter(Boolean))]),
		v.maxLength(LIMITS.list, `Hoogstens ${LIMITS.list} ${what}.`)
	);

const partSchemas = {
	goal: v.object({
		title,
		description: text(LIMITS.text),
		domain: choice(domains, 'Kies een domein uit de lijst.'),
		ambitionId: reference,
		cells: list(200, 'cellen van de regio-scan')
	}),
	action: v.object({
		title,
		description: text(LIMITS.text),
		goalKey: v.pipe(
			v.string('Kies een doel.'),
			v.nonEmpty('Kies een doel.'),
			v.maxLength(64, 'Kies een doel.')
		),
		lead: text(LIMITS.name),
		partners: list(LIMITS.name, 'partners'),
		startOn: day,
		endOn: day,
		theme: choice(themes, 'Kies een thema uit de lijst.'),
		focusGroup: choice(focusGroups, 'Kies een focusgroep uit de lijst.'),
		state: v.picklist(actionStates, 'Kies een stand uit de lijst.'),
		practiceIds: list(200, 'praktijken'),
		kindcentrumIds: list(200, 'kindcentra')
	}),
	milestone: v.object({
		title,
		result: text(LIMITS.text),
		goalKey: reference,
		moment: choice(moments, 'Kies voorjaar, juni of eind van het jaar.'),
		dueOn: day,
		reachedOn: day
	}),
	borging: v.object({
		title,
		description: text(LIMITS.text),
		function: choice(borgingFunctions, 'Kies een functie uit de lijst.'),
		carrier: text(LIMITS.name),
		state: v.picklist(borgingStates, 'Kies een stand uit de lijst.'),
		nationalSupport: text(LIMITS.text),
		handoverOn: day
	})
} satisfies { [K in PartKind]: v.GenericSchema<unknown, PartFields[K]> };

const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/, 'Dit kenmerk kan niet.'));

export const planSchema = v.object({
	workingAreaId: v.pipe(v.string('Kies een werkgebied.'), v.nonEmpty('Kies een werkgebied.')),
	year: v.pipe(
		v.number('Kies een jaar.'),
		v.integer('Kies een jaar.'),
		v.minValue(PLAN_YEARS.min, `Kies een jaar vanaf ${PLAN_YEARS.min}.`),
		v.maxValue(PLAN_YEARS.max, 'Kies een jaar dichterbij.')
	)
});
export const planFieldsSchema = v.partial(v.object({ summary: text(LIMITS.summary) }));

export const decisionSchema = v.pipe(
	v.object({
		outcome: v.picklist(decisionOutcomes, 'Kies vaststellen, aanhouden of teruggeven.'),
		reasons: text(REASONS_MAX)
	}),
	v.forward(
		v.partialCheck(
			[['outcome'], ['reasons']],
			({ outcome, reasons }) => !needsReasons(outcome) || [...reasons].length >= REASONS_MIN,
			`Schrijf waarom (minstens ${REASONS_MIN} tekens).`
		),
		['reasons']
	)
);

/** One entry of the progress log. The same `id` is written once, however often it arrives. */
export const progressSchema = v.intersect([
	v.object({ id: key, key, note: text(LIMITS.text) }),
	v.variant('kind', [
		v.object({ kind: v.literal('action'), state: partSchemas.action.entries.state }),
		v.object({ kind: v.literal('milestone'), reachedOn: day }),
		v.object({ kind: v.literal('borging'), state: partSchemas.borging.entries.state })
	])
]);
export type ProgressInput = v.InferOutput<typeof progressSchema>;

type Parsed<T> = { ok: true; value: T } | Failure;

/** Checked input, or a refusal that names the first problem of each field. */
export function parse<S extends v.GenericSchema>(
	schema: S,
	input: unknown
): Parsed<v.InferOutput<S>> {
	const result = v.safeParse(schema, input, { abortPipeEarly: true });
	if (result.success) return { ok: true, value: result.output };
	const fields: Record<string, string> = {};
	for (const issue of result.issues)
		fields[String(issue.path?.[0]?.key ?? 'form')] ??= issue.message;
	return invalid(fields);
}

/** The fields of a part that came along, checked; others are not in the answer. */
export const parsePart = <K extends PartKind>(
	kind: K,
	input: unknown
): Parsed<Partial<PartFields[K]>> =>
	parse(
		v.partial(partSchemas[kind] as v.ObjectSchema<v.ObjectEntries, undefined>),
		input
	) as Parsed<Partial<PartFields[K]>>;

export const parseKey = (input: unknown): input is string => v.is(key, input);
