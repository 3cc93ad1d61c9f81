import type { Choice } from '#lib/ui/choices.ts';
import type { EditorPlan } from '../editorPlan.server.ts';
import { submitGaps, type Gap } from '../gate.ts';
import { inOrder } from '../order.ts';
import {
	emptyParts,
	livePlan,
	type Part,
	type PartFields,
	type PartKind,
	type PlanContent
} from '../parts.ts';
import { partId } from '../plans.ts';
import type { Refusal } from './refusal.ts';

export type Parts = { [K in PartKind]: Part<K>[] };
export type AnyPart = Part<PartKind>;

export const partsOf = ({ goals, actions, milestones, borging }: PlanContent): Parts => ({
	...{ goal: goals, action: actions, milestone: milestones, borging }
});

/** Puts text from a form in the fields of a part; what is empty and no text is nothing. */
function retype(part: AnyPart, typed: Record<string, string>): void {
	for (const [name, text] of Object.entries(typed)) {
		const value: unknown = part[name as keyof AnyPart];
		if (typeof value === 'string') Object.assign(part, { [name]: text });
		else if (value === null) Object.assign(part, { [name]: text || null });
	}
}

/** A plan as it stands on the screen of its editor, with what the gate says of it. */
export class PlanParts {
	readonly id: string;
	readonly year: number;
	parts = $state<Parts>() as Parts;
	summary = $state('');
	/** The part of which all fields are open. */
	open = $state<string | null>(null);
	/** A new part is being typed after the one with this key. */
	inserting = $state<string | null>(null);
	/** Names of what parts refer to, by id. */
	names = $state<Record<string, string>>({});
	/** What the last move did, for who cannot see it. */
	said = $state('');

	readonly content: PlanContent = $derived({
		summary: this.summary,
		goals: this.parts.goal,
		actions: this.parts.action,
		milestones: this.parts.milestone,
		borging: this.parts.borging
	});
	readonly live: PlanContent = $derived(livePlan(this.content));
	readonly gaps: Gap[] = $derived(submitGaps(this.content));

	/** With `refused`, what was typed in a form without script stands in its part again. */
	constructor(plan: EditorPlan, open: string | null, refused: Refusal | null = null) {
		this.id = plan.id;
		this.year = plan.year;
		this.summary = plan.content.summary;
		this.names = { ...plan.names };
		this.open = open;
		this.parts = structuredClone(partsOf(plan.content));
		for (const part of refused ? Object.values(this.parts).flat() : [])
			if (part.key === refused?.key) retype(part, refused.typed);
	}

	list = <K extends PartKind>(kind: K): Part<K>[] => this.parts[kind];
	find = <K extends PartKind>(kind: K, key: string): Part<K> | undefined =>
		this.list(kind).find((part) => part.key === key);
	keys = (kind: PartKind): string[] => this.list(kind).map(({ key }) => key);

	/** Keeps what something that was chosen is called. */
	name(choice: Choice | undefined): void {
		if (choice) this.names[choice.id] = choice.label;
	}

	/** Puts the parts of a kind in this order; what is not in it comes last. */
	protected arrange<K extends PartKind>(kind: K, keys: readonly string[]): void {
		if (this.keys(kind).some((key, i) => key !== keys[i]))
			(this.parts[kind] as Part<K>[]) = inOrder(this.list(kind), keys);
	}

	/** A part that is not stored yet. */
	protected blank<K extends PartKind>(
		kind: K,
		key: string,
		fields: Partial<PartFields[K]>
	): Part<K> {
		const stamp = { id: partId(this.id, key), key, version: 0, archivedAt: null };
		return {
			...structuredClone(emptyParts[kind]),
			...fields,
			...stamp,
			...{ updatedAt: '', updatedBy: '' }
		} as unknown as Part<K>;
	}
}
