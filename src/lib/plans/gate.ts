import { isLiveBorging, isOpen, livePlan, type PartKind, type PlanContent } from './parts.ts';

/** Something that stands between a plan and its submission. */
export interface Gap {
	code:
		| 'noGoal'
		| 'goalDomain'
		| 'noAction'
		| 'noLead'
		| 'noPartners'
		| 'noMilestone'
		| 'milestoneMoment'
		| 'milestoneDay'
		| 'noBorging'
		| 'borgingFunction'
		| 'borgingCarrier';
	/** The part of the editor it concerns. */
	kind: PartKind;
	/** The part it concerns; null when there is none yet. */
	partId: string | null;
	/** Which field to mend; null when a part has to be added. */
	field: string | null;
	message: string;
}

/** What the gate asks, as a checklist that also shows what is met. */
export const gateRules = [
	{
		kind: 'goal',
		label: 'Minstens één doel, elk doel met een domein',
		codes: ['noGoal', 'goalDomain']
	},
	{ kind: 'action', label: 'Minstens één actie met een trekker', codes: ['noAction', 'noLead'] },
	{ kind: 'action', label: 'Elke open actie noemt met wie', codes: ['noPartners'] },
	{
		kind: 'milestone',
		label: 'Minstens één mijlpaal, elk met een moment en een datum',
		codes: ['noMilestone', 'milestoneMoment', 'milestoneDay']
	},
	{
		kind: 'borging',
		label: 'Minstens één borgingsmogelijkheid, met functie en drager',
		codes: ['noBorging', 'borgingFunction', 'borgingCarrier']
	}
] as const satisfies { kind: PartKind; label: string; codes: Gap['code'][] }[];

/** The checklist: each rule of the gate with the gaps that are left in it. */
export const checklist = (gaps: readonly Gap[]) =>
	gateRules.map(({ kind, label, codes }) => ({
		kind,
		label,
		gaps: gaps.filter(({ code }) => (codes as readonly string[]).includes(code))
	}));

/**
 * The gate (own design, after the programme's "inclusief regionale borgingsmogelijkheden"): what
 * is still missing before the plan can be submitted. The trigger `plans_gate` asks the same.
 */
export function submitGaps(plan: PlanContent): Gap[] {
	const { goals, actions, milestones, borging } = livePlan(plan);
	const gaps: Gap[] = [];
	const add = (
		code: Gap['code'],
		kind: PartKind,
		part: { id: string } | null | undefined,
		field: string | null,
		message: string
	) => gaps.push({ code, kind, partId: part?.id ?? null, field, message });

	if (goals.length === 0) add('noGoal', 'goal', null, null, 'Voeg minstens één doel toe.');
	for (const goal of goals)
		if (goal.domain === null)
			add('goalDomain', 'goal', goal, 'domain', `Kies een domein bij het doel “${goal.title}”.`);

	if (actions.length === 0)
		add(
			'noAction',
			'goal',
			goals[0],
			null,
			'Voeg bij een doel minstens één actie met een trekker toe.'
		);
	else if (actions.every(({ lead }) => blank(lead)))
		add(
			'noLead',
			'action',
			actions[0],
			'lead',
			`Noem een trekker bij de actie “${actions[0]?.title}”.`
		);
	for (const action of actions)
		if (isOpen(action.state) && action.partners.length === 0)
			add(
				'noPartners',
				'action',
				action,
				'partners',
				`Noem met wie u de actie “${action.title}” doet.`
			);

	if (milestones.length === 0)
		add('noMilestone', 'milestone', null, null, 'Voeg minstens één mijlpaal toe.');
	for (const milestone of milestones) {
		const { moment, dueOn, title } = milestone;
		if (moment === null)
			add(
				'milestoneMoment',
				'milestone',
				milestone,
				'moment',
				`Kies voorjaar, juni of eind bij de mijlpaal “${title}”.`
			);
		if (dueOn === null)
			add(
				'milestoneDay',
				'milestone',
				milestone,
				'dueOn',
				`Vul een datum in bij de mijlpaal “${title}”.`
			);
	}

	const live = borging.filter(({ state }) => isLiveBorging(state));
	if (live.length === 0)
		add(
			'noBorging',
			'borging',
			null,
			null,
			'Voeg minstens één borgingsmogelijkheid toe die niet is vervallen.'
		);
	for (const option of live) {
		if (option.function === null)
			add(
				'borgingFunction',
				'borging',
				option,
				'function',
				`Kies een functie bij de borging “${option.title}”.`
			);
		if (blank(option.carrier))
			add(
				'borgingCarrier',
				'borging',
				option,
				'carrier',
				`Noem wie de borging “${option.title}” draagt.`
			);
	}
	return gaps;
}

const blank = (text: string) => text.trim() === '';
