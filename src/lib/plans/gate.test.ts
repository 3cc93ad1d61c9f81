import { describe, expect, it } from 'vitest';
import { checklist, gateRules, submitGaps } from './gate.ts';
import {
	emptyParts,
	type Part,
	type PartFields,
	type PartKind,
	type PlanContent
} from './parts.ts';

function part<K extends PartKind>(
	kind: K,
	key: string,
	fields: Partial<PartFields[K]> = {}
): Part<K> {
	return {
		...{ id: `plan/${key}`, key, title: key, version: 1, archivedAt: null },
		...{ updatedAt: '', updatedBy: '', ...emptyParts[kind], ...fields }
	} as unknown as Part<K>;
}
const whole = (): PlanContent => ({
	summary: '',
	goals: [part('goal', 'doel', { domain: 'praktijk' })],
	actions: [part('action', 'actie', { goalKey: 'doel', lead: 'A', partners: ['B'] })],
	milestones: [part('milestone', 'mijlpaal', { moment: 'juni', dueOn: '2027-06-20' })],
	borging: [part('borging', 'borging', { function: 'advies', carrier: 'A' })]
});
const gapsOf = (change: Partial<PlanContent>) =>
	submitGaps({ ...whole(), ...change }).map(({ code, partId, field }) => [code, partId, field]);

describe('submitGaps', () => {
	it('finds nothing in a whole plan', () => {
		expect(submitGaps(whole())).toEqual([]);
	});

	it('asks for everything of an empty plan', () => {
		expect(gapsOf({ goals: [], actions: [], milestones: [], borging: [] })).toEqual([
			['noGoal', null, null],
			['noAction', null, null],
			['noMilestone', null, null],
			['noBorging', null, null]
		]);
	});

	it('asks for a lead of one action, and for partners of every open one', () => {
		const actions = [
			part('action', 'een', { goalKey: 'doel', lead: ' ' }),
			part('action', 'twee', { goalKey: 'doel', partners: ['B'] }),
			part('action', 'drie', { goalKey: 'doel', state: 'done' })
		];
		expect(gapsOf({ actions })).toEqual([
			['noLead', 'plan/een', 'lead'],
			['noPartners', 'plan/een', 'partners']
		]);
	});

	it('names what is missing in a part, with its id', () => {
		expect(
			gapsOf({
				goals: [part('goal', 'doel')],
				milestones: [part('milestone', 'mijlpaal')],
				borging: [part('borging', 'borging')]
			})
		).toEqual([
			['goalDomain', 'plan/doel', 'domain'],
			['milestoneMoment', 'plan/mijlpaal', 'moment'],
			['milestoneDay', 'plan/mijlpaal', 'dueOn'],
			['borgingFunction', 'plan/borging', 'function'],
			['borgingCarrier', 'plan/borging', 'carrier']
		]);
	});

	it('does not count what was archived or dropped', () => {
		const archivedAt = '2026-11-01T00:00:00.000Z';
		const plan = whole();
		expect(
			gapsOf({
				goals: plan.goals.map((goal) => ({ ...goal, archivedAt })),
				borging: [part('borging', 'borging', { state: 'dropped' })]
			})
		).toEqual([
			['noGoal', null, null],
			['noAction', null, null],
			['noBorging', null, null]
		]);
	});

	it('puts every code in exactly one rule of the checklist', () => {
		const codes = gateRules.flatMap((rule) => [...rule.codes]);
		expect(new Set(codes).size).toBe(codes.length);
		const gaps = submitGaps({ ...whole(), goals: [], milestones: [] });
		expect(checklist(gaps).flatMap((rule) => rule.gaps)).toHaveLength(gaps.length);
		expect(checklist([]).every((rule) => rule.gaps.length === 0)).toBe(true);
	});
});
