import type { Database } from '../db/open.server.ts';
import { seedRows, type SeedResult } from '../db/seeding.server.ts';
import { PROGRAMME_SOURCE } from '../sources/sources.ts';
import { domainSeed, type DomainSeed, type LineSeed } from './seed/domains.ts';
import { statementSeed } from './seed/statements.ts';
import {
	activities,
	ambitions,
	programmeDomains,
	programmeMilestones,
	programmePartners,
	programmeStatements
} from './tables.ts';

const YEAR = 2018;
const from = (section: string) => ({ sourceId: PROGRAMME_SOURCE, sourceSection: section });

/** Domains and statements of the programme. Needs sources and people. */
export function seedProgramme(db: Database, now: Date): SeedResult {
	return db.$client
		.transaction(() => {
			const results = [
				seedRows(db, programmeDomains, domainSeed.map(domainRow), now),
				seedRows(db, ambitions, domainSeed.flatMap(ambitionRows), now),
				seedRows(db, activities, domainSeed.flatMap(activityRows), now),
				seedRows(db, programmeMilestones, domainSeed.flatMap(milestoneRows), now),
				seedRows(db, programmePartners, domainSeed.flatMap(partnerRows), now),
				seedRows(db, programmeStatements, statementRows(), now)
			];
			return {
				inserted: results.reduce((sum, result) => sum + result.inserted, 0),
				updated: results.reduce((sum, result) => sum + result.updated, 0),
				owned: new Set(results.flatMap((result) => [...result.owned]))
			};
		})
		.immediate();
}

/** What every line has; `id` ends in its place within the domain, which the programme fixes. */
function lineRow(domain: DomainSeed, kind: string, i: number, line: LineSeed) {
	const { number = null, text, details = [] } = typeof line === 'string' ? { text: line } : line;
	return {
		id: `${domain.id}.${kind}.${i + 1}`,
		domainId: domain.id,
		number,
		text,
		details,
		position: i + 1
	};
}

const cite = (domain: DomainSeed, number: string | null) =>
	from(number ? `${domain.planSection} ${number}` : domain.planSection);

function domainRow({ id, name, nameInPlan, section }: DomainSeed, i: number) {
	const isDomain = id !== 'communicatie';
	return { id, name, nameInPlan, isDomain, position: i + 1, ...from(section) };
}

function ambitionRows(domain: DomainSeed) {
	return [
		...domain.ambitions.map((text, i) => ({
			...lineRow(domain, 'ambitie', i, text),
			level: 'h3',
			...from(domain.section)
		})),
		...domain.planAmbitions.map((line, i) => {
			const row = lineRow(domain, 'ambitie-2018-2021', i, line);
			return { ...row, level: 'h4', ...cite(domain, row.number) };
		})
	];
}

function activityRows(domain: DomainSeed) {
	return domain.activities.map((activity, i) => ({
		...lineRow(domain, 'activiteit', i, activity),
		title: activity.title ?? null,
		periodInSource: 'Voorjaar 2018',
		...cite(domain, activity.number)
	}));
}

function milestoneRows(domain: DomainSeed) {
	const row = (moment: string, toBoard: boolean) => (line: LineSeed, i: number) => {
		const base = lineRow(domain, moment, i, line);
		return { ...base, year: YEAR, moment, toBoard, ...from(domain.planSection) };
	};
	return [
		...domain.june.lines.map(row('juni', domain.june.board)),
		...domain.end.map(row('eind', false))
	];
}

function partnerRows(domain: DomainSeed) {
	return domain.partners.map((partner, i) => {
		const line = typeof partner === 'string' ? { text: partner } : partner;
		return {
			...lineRow(domain, 'met-wie', i, { number: line.number, text: line.text ?? '' }),
			text: line.text ?? null,
			group: line.group ?? null,
			bodyId: line.body ?? null,
			personId: line.person ?? null,
			nameInSource: line.printed ?? null,
			...from(domain.planSection)
		};
	});
}

function statementRows() {
	return statementSeed.flatMap(({ list, section, verbatim = true, items }) =>
		items.map((item, i) => ({
			id: `${list}.${item.key ?? i + 1}`,
			list,
			key: item.key ?? null,
			title: item.title ?? null,
			text: item.text ?? null,
			details: item.details ?? [],
			heldOn: item.heldOn ?? null,
			verbatim,
			position: i + 1,
			...from(section)
		}))
	);
}
