import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contentColumns } from '../db/columns.ts';
import { sourced } from '../sources/tables.ts';
import { areaKinds } from './areas.ts';

export const areas = sqliteTable('areas', {
	/** CBS code (`GM0344`, `CR33`, `PV26`, `NL`) or, where CBS has none, the slug (`west-brabant`, `g4`). */
	id: text('id').primaryKey(),
	/** Last part of `/gebieden/[slug]`; null for COROP regions, gemeenten and the country. */
	slug: text('slug').unique(),
	kind: text('kind', { enum: areaKinds }).notNull(),
	name: text('name').notNull(),
	/** The name as the source prints it, where it differs ("Friesland", "Urecht"). */
	nameInSource: text('name_in_source'),
	/** One of the 15 areas of the regio-scan. */
	scannable: integer('scannable', { mode: 'boolean' }).notNull().default(false),
	caption: text('caption'),
	/** Year of the boundaries. */
	referenceYear: integer('reference_year'),
	...sourced,
	...contentColumns
});

/** Direct containment; everything further down is derived from it. */
export const areaMembers = sqliteTable(
	'area_members',
	{
		parentId: text('parent_id')
			.notNull()
			.references(() => areas.id),
		childId: text('child_id')
			.notNull()
			.references(() => areas.id)
	},
	(t) => [primaryKey({ columns: [t.parentId, t.childId] })]
);

/** One of the six sets of areas that ambassadors serve together (programme 2018, section 7). */
export const workingAreas = sqliteTable('working_areas', {
	id: text('id').primaryKey(),
	name: text('name').notNull(),
	/** Order on lists, and index of its tint on the map. */
	position: integer('position').notNull(),
	...sourced,
	...contentColumns
});

export const workingAreaAreas = sqliteTable(
	'working_area_areas',
	{
		workingAreaId: text('working_area_id')
			.notNull()
			.references(() => workingAreas.id),
		areaId: text('area_id')
			.notNull()
			.references(() => areas.id),
		/** Order in which the source names the areas. */
		position: integer('position').notNull().default(0)
	},
	(t) => [primaryKey({ columns: [t.workingAreaId, t.areaId] })]
);
