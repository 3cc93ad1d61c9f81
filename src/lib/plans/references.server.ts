/** What a part of a plan may refer to. */
import { eq, inArray } from 'drizzle-orm';
import { areas } from '#lib/areas/tables.ts';
import type { Database } from '#lib/db/open.server.ts';
import { EXAMPLE_PREFIX } from '#lib/kindcentra/kindcentra.ts';
import { kindcentra, practices } from '#lib/kindcentra/tables.ts';
import { ambitions } from '#lib/programme/tables.ts';
import { scannedSectors } from '#lib/programme/vocabulary.ts';
import { aspects } from '#lib/scan/tables.ts';
import type { ActionFields, GoalFields, MilestoneFields, PartKind } from './parts.ts';
import { isExamplePlan } from './plans.ts';
import type { PartProblem } from './rules.ts';
import { planGoals } from './tables.ts';

/**
 * What a part refers to exists, and examples stay among examples. Links that it already had stay
 * as they are: a practice that was archived since does not stop anybody from editing.
 */
export function referenceProblems(
	db: Database,
	plan: { id: string; areaIds: readonly string[] },
	kind: PartKind,
	part: object,
	before: object = {}
): PartProblem[] {
	if (kind === 'goal')
		return [
			...ambitionProblems(db, part as GoalFields),
			...cellProblems(db, plan.areaIds, added(part, before, 'cells'))
		];
	if (kind === 'action')
		return [
			...goalProblems(db, plan.id, (part as ActionFields).goalKey),
			...itemProblems(db, plan.id, 'practiceIds', practices, added(part, before, 'practiceIds')),
			...itemProblems(
				db,
				plan.id,
				'kindcentrumIds',
				kindcentra,
				added(part, before, 'kindcentrumIds')
			)
		];
	return kind === 'milestone' ? goalProblems(db, plan.id, (part as MilestoneFields).goalKey) : [];
}

function added(part: object, before: object, field: string): string[] {
	const list = (of: object) => ((of as Record<string, unknown>)[field] ?? []) as string[];
	return list(part).filter((item) => !list(before).includes(item));
}

function goalProblems(db: Database, planId: string, goalKey: string | null): PartProblem[] {
	if (goalKey === null) return [];
	const goal = db
		.select({ id: planGoals.id })
		.from(planGoals)
		.where(eq(planGoals.id, `${planId}/${goalKey}`))
		.get();
	return goal ? [] : [{ field: 'goalKey', message: 'Dit doel staat niet (meer) in het plan.' }];
}

function ambitionProblems(db: Database, { ambitionId, domain }: GoalFields): PartProblem[] {
	if (ambitionId === null) return [];
	const found = db.select().from(ambitions).where(eq(ambitions.id, ambitionId)).get();
	if (!found) return [{ field: 'ambitionId', message: 'Deze ambitie bestaat niet (meer).' }];
	return found.domainId === domain
		? []
		: [{ field: 'ambitionId', message: 'Deze ambitie hoort bij een ander domein.' }];
}

function cellProblems(db: Database, areaIds: readonly string[], wanted: string[]): PartProblem[] {
	if (wanted.length === 0) return [];
	const scannable = db
		.select({ id: areas.id, scannable: areas.scannable })
		.from(areas)
		.where(inArray(areas.id, [...areaIds]))
		.all()
		.flatMap((area) => (area.scannable ? [area.id] : []));
	const keys = new Set(
		db
			.select({ key: aspects.key })
			.from(aspects)
			.all()
			.map(({ key }) => key)
	);
	const known = (cell: string) => {
		const [areaId = '', sector = '', aspect = '', ...rest] = cell.split('/');
		return (
			rest.length === 0 &&
			scannable.includes(areaId) &&
			(scannedSectors as readonly string[]).includes(sector) &&
			keys.has(aspect)
		);
	};
	return wanted.every(known)
		? []
		: [{ field: 'cells', message: 'Deze cel van de regio-scan hoort niet bij dit werkgebied.' }];
}

function itemProblems(
	db: Database,
	planId: string,
	field: 'practiceIds' | 'kindcentrumIds',
	table: typeof practices | typeof kindcentra,
	wanted: string[]
): PartProblem[] {
	const what = field === 'practiceIds' ? 'Deze praktijk' : 'Dit kindcentrum';
	for (const id of wanted) {
		const found = db.select({ status: table.status }).from(table).where(eq(table.id, id)).get();
		if (!found) return [{ field, message: `${what} bestaat niet (meer).` }];
		if (found.status !== 'published') return [{ field, message: `${what} is niet gepubliceerd.` }];
		if (id.startsWith(EXAMPLE_PREFIX) !== isExamplePlan(planId))
			return [{ field, message: 'Voorbeelden horen bij een voorbeeldplan, en niets anders.' }];
	}
	return [];
}
