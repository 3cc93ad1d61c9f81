/** The editor's lists as plain forms, for a browser that runs no script. */
import { randomUUID } from 'node:crypto';
import type { Failure, Outcome } from '#lib/db/outcome.ts';
import { currentOrder, reorderParts } from '#lib/plans/ordering.server.ts';
import { movedBy } from '#lib/plans/merging.ts';
import {
	archivePart,
	changePart,
	createPart,
	unarchivePart
} from '#lib/plans/part-commands.server.ts';
import { planContent } from '#lib/plans/content.server.ts';
import { livePlan, partFieldLabels, type PartKind } from '#lib/plans/parts.ts';
import { partId } from '#lib/plans/plans.ts';
import type { FormTask } from './formTask.ts';

type Run = (task: FormTask) => Outcome<unknown, Failure>;

const lists = ['cells', 'partners', 'practiceIds', 'kindcentrumIds'];

/** The fields of a part that came along; a list that clashed comes back as JSON. */
function fieldsOf(kind: PartKind, form: FormData): Record<string, unknown> {
	const names = Object.keys(partFieldLabels[kind]).filter((name) => form.has(name));
	return Object.fromEntries(
		names.map((name) => [
			name,
			lists.includes(name)
				? form.getAll(name).flatMap(itemsOf)
				: name === 'title'
					? String(form.get(name)).replace(/\s+/g, ' ')
					: String(form.get(name))
		])
	);
}

function itemsOf(value: FormDataEntryValue): string[] {
	const text = String(value);
	if (!text.startsWith('[')) return text.split(/[,;\n]/);
	try {
		const items: unknown = JSON.parse(text);
		return Array.isArray(items) ? items.map(String) : [];
	} catch {
		return [text];
	}
}

export const add: Run = ({ db, actor, planId, kind, form }) =>
	createPart(db, actor, planId, kind, randomUUID(), fieldsOf(kind, form));

export const save: Run = ({ db, actor, planId, kind, key, form, number }) =>
	changePart(db, actor, kind, partId(planId, key), number('version'), fieldsOf(kind, form));

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
