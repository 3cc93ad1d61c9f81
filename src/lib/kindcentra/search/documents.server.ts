import { sql, type SQL } from 'drizzle-orm';
import { alsoCalled } from '#lib/areas/places.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import {
	cooperationModelLabels,
	kernbegripLabels,
	sectorLabels,
	themeLabels
} from '#lib/programme/vocabulary.ts';
import { EXAMPLE_SOURCE } from '#lib/sources/sources.ts';
import type { MapItem } from '../filter.ts';

/** All that can be searched of one published kindcentrum or practice. */
export interface SearchDocument extends Pick<
	MapItem,
	'id' | 'slug' | 'kind' | 'name' | 'place' | 'example'
> {
	gemeente: string;
	/** Other names of both. */
	alsoCalled: string[];
	/** Sectors, kernbegrippen, themes and model, in the words that a reader sees. */
	terms: string;
	/** Everything else that its page tells. */
	body: string;
}

type Row = Omit<SearchDocument, 'example' | 'terms' | 'alsoCalled'> & {
	example: number;
	terms: string | null;
	model: string | null;
};

/** The published kindcentra and practices, or those of them with these ids. */
export function readDocuments(db: Database, ids?: readonly string[]): SearchDocument[] {
	const only = (column: SQL) =>
		ids ? sql`and ${column} in (select value from json_each(${JSON.stringify(ids)}))` : sql``;
	const rows = db.all<Row>(sql`
		select k.id, k.slug, 'kindcentrum' as kind, k.name, k.place, a.name as gemeente,
			k.source_id = ${EXAMPLE_SOURCE} as example, k.cooperation_model as model,
			(select group_concat(t.vocabulary || ':' || t.term) from kindcentrum_terms t where t.kindcentrum_id = k.id) as terms,
			concat_ws(' · ', k.summary, nullif(k.description, ''), k.address, k.name_in_programme, ${organisations(sql`k.organisations`)}) as body
		from kindcentra k join areas a on a.id = k.gemeente_id
		where k.status = 'published' ${only(sql`k.id`)}
		union all
		select p.id, p.slug, 'practice', p.title, coalesce(k.place, p.place), coalesce(ka.name, pa.name),
			p.source_id = ${EXAMPLE_SOURCE}, null,
			(select group_concat(t.vocabulary || ':' || t.term) from practice_terms t where t.practice_id = p.id),
			concat_ws(' · ', p.summary, nullif(p.description, ''), nullif(p.why_it_works, ''),
				nullif(p.for_whom, ''), nullif(p.conditions, ''), k.name, ${organisations(sql`p.organisations`)})
		from practices p
			left join kindcentra k on k.id = p.kindcentrum_id
			left join areas ka on ka.id = k.gemeente_id
			left join areas pa on pa.id = p.area_id
		where p.status = 'published' and (k.id is null or k.status = 'published') ${only(sql`p.id`)}
	`);
	return rows.map(({ model, terms, example, ...row }) => ({
		...row,
		example: example === 1,
		alsoCalled: alsoCalled(row.place, row.gemeente),
		terms: [...(terms?.split(',') ?? []), `model:${model}`]
			.flatMap((term) => labels.get(term) ?? [])
			.join(' · ')
	}));
}

/** The ids of all that can be searched. */
export const documentIds = (db: Database): string[] =>
	db.$client
		.prepare(
			`select id from kindcentra where status = 'published'
			union all
			select p.id from practices p left join kindcentra k on k.id = p.kindcentrum_id
			where p.status = 'published' and (k.id is null or k.status = 'published')`
		)
		.pluck()
		.all() as string[];

const organisations = (column: SQL) =>
	sql`(select group_concat(value, ' · ') from json_each(${column}))`;

const labels = new Map(
	Object.entries({
		sector: sectorLabels,
		kernbegrip: kernbegripLabels,
		theme: themeLabels,
		model: cooperationModelLabels
	}).flatMap(([vocabulary, words]) =>
		Object.entries(words).map(([term, label]) => [`${vocabulary}:${term}`, label])
	)
);
