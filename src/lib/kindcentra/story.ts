import type { EvidenceLevel } from './evidenceLevel.ts';

/** A web address with what is to be found there. */
export interface Link {
	label: string;
	url: string;
}

/** What a practice or kindcentrum tells beyond its facts; texts are safe HTML, or empty. */
export interface Story {
	description: string;
	whyItWorks: string;
	forWhom: string;
	conditions: string;
	evidenceLevel: EvidenceLevel | null;
	evidenceReason: string;
	periodFrom: string | null;
	periodTo: string | null;
	organisations: readonly string[];
	contactRole: string | null;
	contactOrganisation: string | null;
	links: readonly Link[];
	/** Day on which somebody last said that it is right. */
	confirmedOn: string | null;
}

const none = {
	whyItWorks: '',
	forWhom: '',
	conditions: '',
	evidenceLevel: null,
	evidenceReason: '',
	periodFrom: null,
	periodTo: null
};

/** A kindcentrum tells less than a practice. */
export type StorySource = Omit<Story, keyof typeof none> & Partial<Story>;

/** The story of a record, with its Markdown made into HTML by `html`. */
export function storyOf(row: StorySource, html: (text: string) => string): Story {
	const { whyItWorks, forWhom, conditions } = { ...none, ...row };
	return {
		description: html(row.description),
		whyItWorks: html(whyItWorks),
		forWhom: html(forWhom),
		conditions: html(conditions),
		evidenceLevel: row.evidenceLevel ?? null,
		evidenceReason: html(row.evidenceReason ?? ''),
		periodFrom: row.periodFrom ?? null,
		periodTo: row.periodTo ?? null,
		organisations: row.organisations,
		contactRole: row.contactRole,
		contactOrganisation: row.contactOrganisation,
		links: row.links,
		confirmedOn: row.confirmedOn
	};
}
