/** From the controls of the editor's form to the fields of a record: with script and without. */
import type { ItemKind } from '../kindcentra.ts';

/** Several ticks of one name. */
const ticked = ['sectors', 'kernbegrippen', 'themes'];
/** One per line of a text area. */
const lines = ['organisations', 'lrkNumbers'];
/** Nothing chosen is null. */
const chosen = [
	'kind',
	'focusGroup',
	'evidenceLevel',
	'cooperationModel',
	'phase',
	'website',
	'contactRole',
	'contactOrganisation',
	'reviewOn',
	'periodFrom',
	'periodTo',
	'brin',
	'brinSite'
];
const text = [
	'title',
	'name',
	'summary',
	'description',
	'whyItWorks',
	'forWhom',
	'conditions',
	'evidenceReason'
];
const of: Record<ItemKind, readonly string[]> = {
	practice: ['name', 'cooperationModel', 'phase', 'brin', 'brinSite', 'lrkNumbers'],
	kindcentrum: [
		...['title', 'kind', 'whyItWorks', 'forWhom', 'conditions'],
		...['evidenceLevel', 'evidenceReason', 'periodFrom', 'periodTo']
	]
};

/** The fields of the form of a kind; those of the other kind are left out. */
export const fieldNames = (kind: ItemKind): string[] =>
	[...text, ...chosen, ...ticked, ...lines, 'links'].filter((name) => !of[kind].includes(name));

/** The field that a control belongs to: a link has two controls. */
export const fieldOf = (control: string): string =>
	control === 'linkLabel' || control === 'linkUrl' ? 'links' : control;

const one = (form: FormData, name: string) => String(form.get(name) ?? '');

/** The value of one field as it stands in the form; unchecked. */
export function readField(form: FormData, name: string): unknown {
	if (ticked.includes(name)) return form.getAll(name).map(String);
	if (lines.includes(name))
		return one(form, name)
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
	if (name === 'links') {
		const urls = form.getAll('linkUrl').map(String);
		return form
			.getAll('linkLabel')
			.map((label, i) => ({ label: String(label).trim(), url: (urls[i] ?? '').trim() }))
			.filter(({ label, url }) => label !== '' || url !== '');
	}
	return chosen.includes(name) ? one(form, name).trim() || null : one(form, name);
}

/** All fields of the form of a kind. */
export const readFields = (form: FormData, kind: ItemKind): Record<string, unknown> =>
	Object.fromEntries(fieldNames(kind).map((name) => [name, readField(form, name)]));
