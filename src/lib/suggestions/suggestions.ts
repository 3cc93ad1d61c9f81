/** What visitors send in without an account: a practice to add, or what is wrong on a page. */
import { keysOf } from '../programme/vocabulary.ts';
import * as v from 'valibot';
import { isWebAddress, oneLine, prose, withScheme } from '#lib/kindcentra/fields.ts';

export const suggestionKinds = ['practice', 'error'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];
export const suggestionKindLabels: Record<SuggestionKind, string> = {
	practice: 'Praktijk voorgesteld',
	error: 'Fout gemeld'
};

export const suggestionStatusLabels = {
	open: 'open',
	accepted: 'overgenomen',
	dismissed: 'niet overgenomen'
} as const;
export type SuggestionStatus = keyof typeof suggestionStatusLabels;
export const suggestionStatuses = keysOf(suggestionStatusLabels);

/** Longest texts, in characters. */
export const sizes = { title: 120, place: 80, text: 2000, url: 1000, reason: 300 } as const;
/** A reason is read by somebody else. */
export const REASON_MIN = 10;
/** Handled suggestions are deleted after so many days. */
export const KEEP_DAYS = 180;

/** Nobody can be reached through what is written, so nobody's address has to be kept. */
const NO_CONTACT =
	'Laat e-mailadressen en telefoonnummers weg: wij bewaren geen gegevens van mensen.';
const namesNobody = (text: string) =>
	!/\S@\S+\.\S/.test(text) && !/(?:\+31|\b0)[\s-]*(?:\d[\s-]*){8,9}\b/.test(text);

const words = <S extends v.GenericSchema<string, string>>(schema: S, empty: string) =>
	v.pipe(
		schema,
		v.transform((text: string) => text.trim()),
		v.nonEmpty(empty),
		v.check(namesNobody, NO_CONTACT)
	);

const text = words(prose(sizes.text), 'Schrijf een paar zinnen.');
const url = v.pipe(
	v.optional(oneLine(sizes.url), ''),
	v.transform((value) => (value ? withScheme(value) : null)),
	v.check(
		(value) => value === null || isWebAddress(value),
		'Vul een webadres in, zoals https://www.school.nl, of laat het leeg.'
	)
);

export const practiceSuggestion = v.object({
	title: words(oneLine(sizes.title), 'Geef de praktijk een naam.'),
	place: words(oneLine(sizes.place), 'Vul de plaats of gemeente in.'),
	text,
	url
});
export type PracticeSuggestion = v.InferOutput<typeof practiceSuggestion>;

export const errorReport = v.object({ text, url });
export type ErrorReport = v.InferOutput<typeof errorReport>;

export const dismissal = v.pipe(
	oneLine(sizes.reason),
	v.check(
		(reason) => [...reason].length >= REASON_MIN,
		`Schrijf kort waarom (minstens ${REASON_MIN} tekens).`
	)
);

/** Name of a field that people do not see and programs fill in. */
export const TRAP = 'website2';
