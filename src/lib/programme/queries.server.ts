import { and, asc, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import { personVisibleTo } from '#lib/people/queries.server.ts';
import { people } from '#lib/people/tables.ts';
import {
	statementLists,
	type Partner,
	type ProgrammeDomain,
	type Statement,
	type StatementList,
	type Statements
} from './programme.ts';
import {
	activities,
	ambitions,
	programmeDomains,
	programmeMilestones,
	programmePartners,
	programmeStatements
} from './tables.ts';
import type { Domain } from './vocabulary.ts';

/** The five domains and communication, with all that belongs to them, in the order of the source. */
export function listDomains(db: Database, viewer: Viewer): ProgrammeDomain[] {
	const ambitionRows = db
		.select({ ...columnsOf(ambitions), level: ambitions.level })
		.from(ambitions)
		.orderBy(asc(ambitions.level), asc(ambitions.position))
		.all();
	const activityRows = db
		.select({
			...columnsOf(activities),
			title: activities.title,
			period: activities.periodInSource
		})
		.from(activities)
		.orderBy(asc(activities.position))
		.all();
	const milestoneRows = db
		.select({
			...columnsOf(programmeMilestones),
			year: programmeMilestones.year,
			moment: programmeMilestones.moment,
			toBoard: programmeMilestones.toBoard
		})
		.from(programmeMilestones)
		.orderBy(
			asc(programmeMilestones.year),
			// "juni" comes before "eind", the other way round than the alphabet
			asc(eq(programmeMilestones.moment, 'eind')),
			asc(programmeMilestones.position)
		)
		.all();
	const partnerRows = listPartners(db, viewer);
	return db
		.select()
		.from(programmeDomains)
		.orderBy(asc(programmeDomains.position))
		.all()
		.map(({ id, name, nameInPlan, isDomain, sourceSection }) => ({
			id: id as Domain,
			name,
			nameInPlan,
			isDomain,
			section: sourceSection,
			ambitions: within(ambitionRows, id),
			activities: within(activityRows, id),
			milestones: within(milestoneRows, id),
			partners: within(partnerRows, id)
		}));
}

/** Everything the programme states besides its domains, per list, in the order of the source. */
export function listStatements(db: Database, _viewer: Viewer): Statements {
	const lists = Object.fromEntries(
		statementLists.map((list): [StatementList, Statement[]] => [list, []])
	) as Statements;
	const rows = db
		.select({
			id: programmeStatements.id,
			list: programmeStatements.list,
			key: programmeStatements.key,
			title: programmeStatements.title,
			text: programmeStatements.text,
			details: programmeStatements.details,
			heldOn: programmeStatements.heldOn,
			verbatim: programmeStatements.verbatim,
			section: programmeStatements.sourceSection
		})
		.from(programmeStatements)
		.orderBy(asc(programmeStatements.position))
		.all();
	for (const { list, ...row } of rows) lists[list].push(row);
	return lists;
}

/** Partners without the names that may not be shown, and without lines that were only a name. */
function listPartners(db: Database, viewer: Viewer): (Partner & { domainId: string })[] {
	return db
		.select({
			id: programmePartners.id,
			domainId: programmePartners.domainId,
			number: programmePartners.number,
			group: programmePartners.group,
			text: programmePartners.text,
			name: people.name,
			nameInSource: programmePartners.nameInSource,
			bodyId: programmePartners.bodyId,
			section: programmePartners.sourceSection
		})
		.from(programmePartners)
		.leftJoin(people, and(eq(people.id, programmePartners.personId), personVisibleTo(viewer)))
		.orderBy(asc(programmePartners.position))
		.all()
		.map(({ name, nameInSource, ...row }) => ({
			...row,
			person: name === null ? null : (nameInSource ?? name)
		}))
		.filter((partner) => partner.text !== null || partner.person !== null);
}

const columnsOf = <T extends typeof ambitions | typeof activities | typeof programmeMilestones>(
	table: T
) => ({
	id: table.id,
	domainId: table.domainId,
	number: table.number,
	text: table.text,
	details: table.details,
	section: table.sourceSection
});

function within<T extends { domainId: string }>(rows: T[], domain: string): Omit<T, 'domainId'>[] {
	return rows
		.filter((row) => row.domainId === domain)
		.map(({ domainId: _domainId, ...row }) => row);
}
