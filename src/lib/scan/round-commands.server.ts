/** Rounds: planning them, their steps, and copying the last one forward. */
import { and, eq, inArray } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { authorOf, type Actor } from '#lib/accounts/accounts.ts';
import { can } from '#lib/accounts/rights.ts';
import type { ChangeAction } from '#lib/audit/audit.ts';
import { changeRow, createRow } from '#lib/audit/commands.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, forbidden, invalid, notFound, refuse } from '#lib/db/outcome.ts';
import type { Failure, Outcome } from '#lib/db/outcome.ts';
import { transact } from '#lib/db/transact.server.ts';
import { slugify } from '#lib/kindcentra/slug.ts';
import { EXAMPLE_SOURCE, OWN_SOURCE } from '#lib/sources/sources.ts';
import { tooLong } from '#lib/ui/tooLong.ts';
import { firstAspectModel } from './aspects.ts';
import { isDay } from './evidence.ts';
import { writePublication } from './publications.server.ts';
import { cellRecord, evidenceOf, hasCell, isExampleAccount } from './records.server.ts';
import { previousRound, roundProblem, roundRow, savedCell, type Round } from './records.server.ts';
import { advanceRound, type RoundStep } from './rounds.ts';
import { assessmentId, EXAMPLE_ROUND_TITLE, isExampleRound, isExampleTitle } from './scan.ts';
import { assessments, publications, scanRounds } from './tables.ts';

export interface RoundInput {
	title: string;
	/** ISO dates. */
	referenceDate: string;
	dueOn: string;
}

const roundRecord = (actor: Actor) => ({
	table: scanRounds,
	entity: 'scanRound',
	may: () => can(actor.viewer, 'manage:programme'),
	label: (row: Round) => row.title
});

/** What is wrong with a round, per field, or null. */
export function roundInputProblems({ title, referenceDate, dueOn }: RoundInput): Failure | null {
	const fields: Record<string, string> = {};
	if (title.trim().length < 3) fields['title'] = 'Geef de ronde een naam, zoals “Voorjaar 2027”.';
	const over = tooLong(title.trim(), 80);
	if (over) fields['title'] = over;
	if (!isDay(referenceDate)) fields['referenceDate'] = 'Vul een bestaande datum in.';
	if (!isDay(dueOn)) fields['dueOn'] = 'Vul een bestaande datum in.';
	else if (isDay(referenceDate) && dueOn < referenceDate)
		fields['dueOn'] = 'Indienen kan pas op of na de peildatum: kies een latere dag.';
	return Object.keys(fields).length > 0 ? invalid(fields) : null;
}

/**
 * Plans a round with the newest aspect model. Its id, and address, is its title. What an example
 * account plans is an example round.
 */
export function createRound(db: Database, actor: Actor, input: RoundInput): Outcome<Round> {
	const refusal = roundInputProblems(input);
	if (refusal) return refusal;
	const example = isExampleAccount(db, actor.viewer);
	const named = input.title.trim();
	const title = example && !isExampleTitle(named) ? EXAMPLE_ROUND_TITLE + named : named;
	const id = slugify(title);
	if (!example && (isExampleRound(id) || isExampleTitle(title)))
		return invalid({ title: 'Een naam die met “Voorbeeldronde” begint, is voor voorbeelden.' });
	if (!id || roundRow(db, id)) return invalid({ title: 'Er is al een ronde met deze naam.' });
	const sourceId = example ? EXAMPLE_SOURCE : OWN_SOURCE;
	return createRow(db, actor, {
		...roundRecord(actor),
		row: { ...input, id, title, modelId: firstAspectModel.id, sourceId }
	});
}

/** Changes name and days; what is published stays fixed until the round is reopened. */
export const updateRound = (
	db: Database,
	actor: Actor,
	id: string,
	version: number,
	input: RoundInput
) =>
	changeRow(db, actor, {
		...roundRecord(actor),
		id,
		version,
		next: (row) => {
			if (row.state === 'closed' || row.state === 'published')
				return refuse(409, 'roundNotOpen', 'Heropen de ronde om dit te wijzigen.');
			return roundInputProblems(input) ?? { ...input, title: input.title.trim() };
		}
	});

const actions: Record<RoundStep, ChangeAction> = {
	open: 'update',
	close: 'close',
	publish: 'publish',
	reopen: 'reopen'
};

/**
 * Takes a round one step further. Publishing writes its adopted cells as the next version;
 * reopening needs a reason, which goes with the next version.
 */
export function stepRound(
	db: Database,
	actor: Actor,
	id: string,
	step: RoundStep,
	reason = ''
): Outcome<Round> {
	return transact(db, () => {
		const outcome = changeRow(db, actor, {
			...roundRecord(actor),
			id,
			action: actions[step],
			reason: reason.trim(),
			next: (row) => {
				const next = advanceRound(row.state, step, reason);
				if (!next.ok) return refuse(409, next.field, next.message, { [next.field]: next.message });
				return { state: next.state, ...(step === 'reopen' && { stateReason: reason.trim() }) };
			}
		});
		if (!outcome.ok || step !== 'publish') return outcome;
		const adopted = db
			.select({ id: assessments.id })
			.from(assessments)
			.where(and(eq(assessments.roundId, id), eq(assessments.status, 'adopted')))
			.limit(1)
			.get();
		if (!adopted)
			return refuse(409, 'nothingAdopted', 'Er is nog geen oordeel vastgesteld in deze ronde.');
		const before = db
			.select()
			.from(publications)
			.where(eq(publications.roundId, id))
			.limit(1)
			.get();
		writePublication(db, {
			roundId: id,
			publishedAt: actor.now.toISOString(),
			publishedBy: authorOf(actor.viewer),
			reason: before ? outcome.value.stateReason : null
		});
		return outcome;
	});
}

/**
 * Copies the adopted cells of the round before into cells that nobody has touched yet, as drafts
 * marked "overgenomen, nog te actualiseren". Aspects that the new model does not have stay behind.
 */
export function carryForward(
	db: Database,
	actor: Actor,
	roundId: string,
	areaIds: readonly string[]
): Outcome<{ copied: number; from: Round }> {
	return transact<{ copied: number; from: Round }, Failure>(db, () => {
		if (!can(actor.viewer, 'write:draft', { areaIds })) return forbidden();
		const round = roundRow(db, roundId);
		const refusal = roundProblem(db, actor, round);
		if (!round || refusal) return refusal ?? notFound('Deze ronde');
		const from = previousRound(db, round);
		if (!from) return refuse(409, 'noRoundBefore', 'Er is geen ronde om uit over te nemen.');
		const rows = db
			.select()
			.from(assessments)
			.where(
				and(
					eq(assessments.roundId, from.id),
					eq(assessments.status, 'adopted'),
					inArray(assessments.areaId, [...areaIds])
				)
			)
			.all();
		let copied = 0;
		for (const {
			areaId,
			sector,
			aspect,
			coverage,
			stage,
			strength,
			certainty,
			rationale,
			id
		} of rows) {
			const place = { areaId, sector, aspect };
			const target = assessmentId(roundId, place);
			if (savedCell(db, target) || !hasCell(db, round, place)) continue;
			const judgement = { coverage, stage, strength, certainty, rationale };
			const evidence = evidenceOf(db, id).map((item) => ({ ...item, id: randomUUID() }));
			const outcome = createRow(db, actor, {
				...cellRecord(db, actor),
				row: { id: target, roundId, ...place, ...judgement, evidence, carriedFrom: from.id }
			});
			if (!outcome.ok) return outcome;
			copied += 1;
		}
		return done({ copied, from });
	});
}
