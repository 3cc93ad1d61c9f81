import type { Database } from '../db/open.server.ts';
import { seedRows, type SeedResult } from '../db/seeding.server.ts';
import { PROGRAMME_SOURCE } from '../sources/sources.ts';
import { ambassadorSeed } from './seed/ambassadors.ts';
import { bodySeed } from './seed/bodies.ts';
import {
	abbreviationSeed,
	branchSeed,
	otherOrganisationSeed,
	platformSeed
} from './seed/organisations.ts';
import {
	ambassadorAssignments,
	bodies,
	bodyMembers,
	bodyOrganisations,
	organisations,
	people
} from './tables.ts';

/** The fund stops "medio 2021" (section 1): with it end the roles that the programme names. */
const term = {
	validFrom: '2018-01-01',
	validUntil: '2021-06-30',
	periodInSource: '2018 – medio 2021'
};
/** Named in section 4, without a seat in a body. */
const others = ['Michiel vd Grinten', 'Mariënne Verhoef', 'Claire Boonstra'];
const otherSpellings: Partial<Record<string, string>> = {
	'Corine van Helvoirt': 'Corinne van Helvoirt'
};

const from = (section: string) => ({ sourceId: PROGRAMME_SOURCE, sourceSection: section });

/** The id of a person or organisation: the printed name in small letters ("rene-peeters"). */
export const nameId = (name: string) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.replace(/ /g, '-');

/** People, bodies, organisations and assignments of the programme. Needs sources and areas. */
export function seedPeople(db: Database, now: Date): SeedResult {
	return db.$client
		.transaction(() => {
			const results = [
				seedRows(db, people, peopleRows(), now),
				seedRows(db, bodies, bodyRows(), now),
				seedRows(db, bodyMembers, memberRows(), now),
				seedRows(db, organisations, organisationRows(), now),
				seedRows(db, bodyOrganisations, bodyOrganisationRows(), now),
				seedRows(db, ambassadorAssignments, assignmentRows(), now)
			];
			return {
				inserted: results.reduce((sum, result) => sum + result.inserted, 0),
				updated: results.reduce((sum, result) => sum + result.updated, 0),
				owned: new Set(results.flatMap((result) => [...result.owned]))
			};
		})
		.immediate();
}

function peopleRows() {
	const sections = new Map<string, string>();
	for (const { name } of ambassadorSeed) sections.set(name, '7');
	for (const { name, section } of memberSeeds())
		if (!sections.has(name)) sections.set(name, section);
	for (const name of others) sections.set(name, '4 Praktijk');
	return [...sections].map(([name, section]) => ({
		id: nameId(name),
		name,
		nameInSource: otherSpellings[name] ?? null,
		visibility: 'public',
		publicGround: 'openbare rol in programma 2018',
		...from(section)
	}));
}

function bodyRows() {
	return bodySeed.map(({ id, name, description, section, partOf }, i) => ({
		id,
		name,
		description,
		partOfId: partOf ?? null,
		position: i + 1,
		...from(section)
	}));
}

function memberSeeds() {
	return bodySeed.flatMap(({ id, section, memberSection, groups = [] }) =>
		groups
			.flatMap(({ label, members }) =>
				members.map((member) => ({
					...(typeof member === 'string' ? { name: member } : member),
					label
				}))
			)
			.map((member, i) => ({
				...member,
				bodyId: id,
				position: i + 1,
				section: memberSection ?? section
			}))
	);
}

function memberRows() {
	return memberSeeds().map(({ bodyId, name, label, position, section, ...member }) => ({
		id: `${bodyId}.${nameId(name)}`,
		bodyId,
		personId: nameId(name),
		group: label ?? null,
		role: 'role' in member ? member.role : null,
		note: 'note' in member ? member.note : null,
		position,
		...term,
		...from(section)
	}));
}

const fullName = (name: string) => abbreviationSeed[name] ?? name;

function organisationRows() {
	const sections = new Map(platformSeed.map((name) => [name, '9']));
	for (const name of branchSeed)
		if (!sections.has(fullName(name))) sections.set(fullName(name), '5');
	for (const { name, section } of otherOrganisationSeed) sections.set(name, section);
	return [...sections].map(([name, section]) => ({
		id: nameId(name),
		name,
		abbreviation: branchSeed.find((short) => short !== name && fullName(short) === name) ?? null,
		...from(section)
	}));
}

function bodyOrganisationRows() {
	const row = (group: string, section: string) => (name: string, i: number) => ({
		id: `platform.${nameId(group)}.${nameId(fullName(name))}`,
		bodyId: 'platform',
		organisationId: nameId(fullName(name)),
		group,
		position: i + 1,
		...term,
		...from(section)
	});
	return [
		...platformSeed.map(row('Leden', '9')),
		...branchSeed.map(row('Brancheorganisaties', '5'))
	];
}

function assignmentRows() {
	return ambassadorSeed
		.flatMap(({ name, areaIds, slips }) =>
			areaIds.map((areaId) => ({ name, areaId, slip: slips?.[areaId] }))
		)
		.map(({ name, areaId, slip }, i) => ({
			id: `${nameId(name)}.${areaId}`,
			personId: nameId(name),
			areaId,
			nameInSource: slip ?? null,
			position: i + 1,
			...term,
			...from('7')
		}));
}
