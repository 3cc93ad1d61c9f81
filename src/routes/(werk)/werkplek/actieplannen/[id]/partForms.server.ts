/** The editor's lists as plain forms, for a browser that runs no script. */
import { randomUUID } from 'node:crypto';
import { done, invalid, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { searchItems } from '#lib/plans/editorPlan.server.ts';
import { currentOrder, reorderParts } from '#lib/plans/ordering.server.ts';
import { movedBy } from '#lib/plans/merging.ts';
import {
	archivePart,
	changePart,
	createPart,
	unarchivePart
} from '#lib/plans/part-commands.server.ts';
import { planContent } from '#lib/plans/content.server.ts';
import type { Choice } from '#lib/ui/choices.ts';
import { livePlan, partFieldLabels, type PartKind } from '#lib/plans/parts.ts';
import { partId } from '#lib/plans/plans.ts';
import { getPlan } from '#lib/plans/queries.server.ts';
import type { FormTask } from './formTask.ts';

type Run = (task: FormTask) => Outcome<unknown, Failure>;

const lists = ['cells', 'partners', 'practiceIds', 'kindcentrumIds'];
/** Lists of things that are looked up by their name, and what one is called. */
const items = {
	practiceIds: { kind: 'practice', one: 'praktijk' },
	kindcentrumIds: { kind: 'kindcentrum', one: 'kindcentrum' }
} as const;

/** The fields of a part that came along; a list that clashed comes back as JSON. */
function fieldsOf(kind: PartKind, form: FormData): Record<string, unknown> {
	const names = Object.keys(partFieldLabels[kind]).filter((name) => form.has(name));
	return Object.fromEntries(
		names.map((name) => [
			name,
			lists.includes(name)
				? form.getAll(name).flatMap((value) => itemsOf(name, value))
				: name === 'title'
					? String(form.get(name)).replace(/\s+/g, ' ')
					: String(form.get(name))
		])
	);
}

function itemsOf(name: string, value: FormDataEntryValue): string[] {
	const text = String(value);
	if (!text.startsWith('[')) return name in items ? [text.trim()] : text.split(/[,;\n]/);
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list.map(String) : [];
	} catch {
		return [text];
	}
}

/** A name with its place, where several are called the same. */
const inFull = ({ label, detail }: Choice) => [label, detail].filter(Boolean).join(', ');

/** Practices and kindcentra that were typed by name get their id; what the part had already stays. */
function lookedUp(
	{ db, actor, planId, key }: FormTask,
	fields: Record<string, unknown>
): Outcome<Record<string, unknown>> {
	const plan = getPlan(db, actor.viewer, planId, actor.now);
	const action = plan?.all.actions.find((each) => each.key === key);
	if (!plan || !action) return done(fields);
	const problems: Record<string, string> = {};
	const found = { ...fields };
	for (const [name, { kind, one }] of Object.entries(items)) {
		const list = fields[name] as string[] | undefined;
		if (!list) continue;
		const had = action[name as keyof typeof items];
		found[name] = list.map((text) => {
			if (text === '' || had.includes(text)) return text;
			const fits = searchItems(db, actor.viewer, plan, kind, text.replaceAll(',', ' '));
			const full = fits.find((each) => inFull(each).toLowerCase() === text.toLowerCase());
			const same = fits.filter(({ label }) => label.toLowerCase() === text.toLowerCase());
			const [match, other] = full ? [full] : same.length > 0 ? same : fits;
			if (match && !other) return match.id;
			problems[name] = match
				? `“${text}” past bij meer dan één ${one}. Typ het zo: ${fits.map(inFull).join('; of ')}.`
				: `Wij vonden geen ${one} met de naam “${text}”.`;
			return text;
		});
	}
	return Object.keys(problems).length > 0 ? invalid(problems) : done(found);
}

/** What was typed in the fields of a part, to show it again where it was refused. */
export function typedIn({ kind, form }: FormTask): Record<string, string> {
	const names = Object.keys(partFieldLabels[kind]).filter((name) => form.has(name));
	// Of a list only the last one was typed: the others are chosen.
	return Object.fromEntries(names.map((name) => [name, String(form.getAll(name).at(-1))]));
}

export const add: Run = ({ db, actor, planId, kind, form }) =>
	createPart(db, actor, planId, kind, randomUUID(), fieldsOf(kind, form));

export const save: Run = (task) => {
	const { db, actor, planId, kind, key, form, number } = task;
	const fields = lookedUp(task, fieldsOf(kind, form));
	if (!fields.ok) return fields;
	return changePart(db, actor, kind, partId(planId, key), number('version'), fields.value);
};

export const archive: Run = ({ db, actor, planId, kind, key }) =>
	archivePart(db, actor, kind, partId(planId, key));

export const unarchive: Run = ({ db, actor, planId, kind, key }) =>
	unarchivePart(db, actor, kind, partId(planId, key));

/** One place up or down among the parts that are shown together. */
export const move: Run = ({ db, actor, planId, kind, key, number }) => {
	const base = currentOrder(db, planId, kind);
	const shown = siblings(planContent(db, { id: planId, summary: '' }), kind, key);
	const neighbour = movedBy(shown, key, number('by')).indexOf(key);
	const places = base.indexOf(shown[neighbour] ?? key) - base.indexOf(key);
	return reorderParts(db, actor, planId, kind, base, movedBy(base, key, places));
};

function siblings(content: ReturnType<typeof planContent>, kind: PartKind, key: string): string[] {
	const { goals, actions, milestones, borging } = livePlan(content);
	const goalKey = actions.find((action) => action.key === key)?.goalKey;
	const parts = {
		...{ goal: goals, milestone: milestones, borging },
		action: actions.filter((action) => action.goalKey === goalKey)
	};
	return parts[kind].map((part) => part.key);
}
