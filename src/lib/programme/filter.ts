import type { Body } from '#lib/people/people.ts';
import { countTelling, holdsAll, holdsSome } from '#lib/ui/forms.ts';
import { MAX_QUERY } from '#lib/ui/match.ts';
import {
	statementLists,
	type Line,
	type ProgrammeDomain,
	type StatementList,
	type Statements
} from './programme.ts';
import { domains, type Domain } from './vocabulary.ts';

/** What the address of the programme page says: `/programma?domein=praktijk&zoek=regio-scan`. */
export interface ProgrammeFilter {
	domain: Domain | null;
	text: string;
	/** Some of the words are enough, for when nothing holds all of them. */
	some?: boolean;
}

const holds = ({ text, some }: ProgrammeFilter, texts: readonly (string | null)[]) =>
	some ? holdsSome(text, texts) : holdsAll(text, texts);

/** Reads the address; what it does not know, it ignores. */
export function parseFilter(params: URLSearchParams): ProgrammeFilter {
	const domain = params.get('domein');
	return {
		domain: domains.find((known) => known === domain) ?? null,
		text: (params.get('zoek') ?? '').slice(0, MAX_QUERY).trim()
	};
}

/** The address of the page with this filter, at the place where it is chosen. */
export function filterHref({ domain, text }: ProgrammeFilter): string {
	const params = new URLSearchParams();
	if (text) params.set('zoek', text);
	if (domain) params.set('domein', domain);
	return `/programma${params.size > 0 ? `?${params}` : ''}#zoeken`;
}

export const isFiltered = (filter: ProgrammeFilter) => filter.domain !== null || filter.text !== '';

/** The lines of the chosen domain that hold the words; domains without a line are left out. */
export function filterDomains(
	list: readonly ProgrammeDomain[],
	filter: ProgrammeFilter
): ProgrammeDomain[] {
	const { domain, text } = filter;
	return list
		.filter(({ id }) => domain === null || id === domain)
		.map((entry) => {
			if (holdsAll(text, [entry.name, entry.nameInPlan])) return entry;
			const fits = (line: Line & { title?: string | null }) =>
				holds(filter, [line.title ?? null, line.text, ...line.details]);
			return {
				...entry,
				ambitions: entry.ambitions.filter(fits),
				activities: entry.activities.filter(fits),
				milestones: entry.milestones.filter(fits),
				partners: entry.partners.filter((partner) =>
					holds(filter, [partner.group, partner.text, partner.person])
				)
			};
		})
		.filter((entry) => countLines([entry]) > 0);
}

/** Lists that the programme prints within one domain; all others belong to the whole. */
const domainOfList: Partial<Record<StatementList, Domain>> = {
	namedKindcentra: 'kinderen-en-ouders',
	themes: 'praktijk',
	borgingFunctions: 'praktijk',
	regioScan: 'praktijk',
	regiotour: 'praktijk',
	masterclasses: 'communicatie'
};

/** The statements that hold the words and, when a domain is chosen, belong to it. */
export function filterStatements(statements: Statements, filter: ProgrammeFilter): Statements {
	const { domain } = filter;
	const filtered = { ...statements };
	for (const list of statementLists)
		filtered[list] = statements[list].filter(
			(item) =>
				(domain === null || domainOfList[list] === domain) &&
				holds(filter, [item.title, item.text, ...item.details])
		);
	return filtered;
}

/** Bodies that match by name, else with only the members and organisations that do. */
export function filterBodies(list: readonly Body[], filter: ProgrammeFilter): Body[] {
	const { domain, text } = filter;
	if (domain !== null) return [];
	return list
		.map((body) => {
			if (holdsAll(text, [body.name, body.description])) return body;
			const groups = body.groups.map((group) => ({
				...group,
				members: group.members.filter(({ name, role }) => holds(filter, [group.label, name, role]))
			}));
			const organisations = body.organisations.map((group) => ({
				...group,
				names: group.names.filter((name) => holds(filter, [group.label, name]))
			}));
			return {
				...body,
				groups: groups.filter(({ members }) => members.length > 0),
				organisations: organisations.filter(({ names }) => names.length > 0)
			};
		})
		.filter(
			(body) =>
				body.groups.length > 0 ||
				body.organisations.length > 0 ||
				holds(filter, [body.name, body.description])
		);
}

/** How many lines (ambitions, activities, milestones, partners) these domains hold. */
export function countLines(list: readonly ProgrammeDomain[]): number {
	return list.reduce(
		(sum, { ambitions, activities, milestones, partners }) =>
			sum + ambitions.length + activities.length + milestones.length + partners.length,
		0
	);
}

/** All that stands on the page. */
export interface ProgrammeParts {
	domains: ProgrammeDomain[];
	statements: Statements;
	bodies: Body[];
}

/**
 * What the filter leaves of the programme. When nothing holds all words, what holds some of them;
 * `partial` says so.
 */
export function filterProgramme(
	all: ProgrammeParts,
	filter: ProgrammeFilter
): ProgrammeParts & { partial: boolean } {
	const left = (by: ProgrammeFilter) => ({
		domains: filterDomains(all.domains, by),
		statements: filterStatements(all.statements, by),
		bodies: filterBodies(all.bodies, by)
	});
	const whole = left(filter);
	if (!isEmpty(whole) || countTelling(filter.text) < 2) return { ...whole, partial: false };
	const part = left({ ...filter, some: true });
	return { ...part, partial: !isEmpty(part) };
}

const isEmpty = ({ domains, statements, bodies }: ProgrammeParts) =>
	domains.length + bodies.length === 0 &&
	statementLists.every((list) => statements[list].length === 0);
