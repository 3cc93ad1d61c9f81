CREATE TABLE `scan_applied_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	`applied_at` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scan_applied_entries_cell` ON `scan_applied_entries` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `aspect_models` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `aspects` (
	`id` text PRIMARY KEY NOT NULL,
	`model_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`short_label` text NOT NULL,
	`question` text NOT NULL,
	`position` integer NOT NULL,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `aspect_models`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "aspects_id" CHECK("aspects"."id" = "aspects"."model_id" || '/' || "aspects"."key"),
	CONSTRAINT "aspects_kind" CHECK("aspects"."kind" in ('kernbegrip', 'condition'))
);
--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`area_id` text NOT NULL,
	`sector` text NOT NULL,
	`aspect` text NOT NULL,
	`coverage` text DEFAULT 'notAssessed' NOT NULL,
	`stage` integer,
	`strength` integer,
	`certainty` text,
	`rationale` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`carried_from` text,
	`submitted_by` text,
	`submitted_at` text,
	`decided_by` text,
	`decided_at` text,
	`return_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `scan_rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carried_from`) REFERENCES `scan_rounds`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessments_id" CHECK("assessments"."id" = "assessments"."round_id" || '/' || "assessments"."area_id" || '/' || "assessments"."sector" || '/' || "assessments"."aspect"),
	CONSTRAINT "assessments_sector" CHECK("assessments"."sector" in ('po', 'ko', 'jh')),
	CONSTRAINT "assessments_coverage" CHECK("assessments"."coverage" in ('notAssessed', 'notApplicable', 'assessed')),
	CONSTRAINT "assessments_stage" CHECK("assessments"."stage" is null or "assessments"."stage" in (0, 1, 2, 3, 4, 5)),
	CONSTRAINT "assessments_strength" CHECK("assessments"."strength" is null or "assessments"."strength" in (1, 2, 3, 4, 5) and "assessments"."stage" is not null and "assessments"."stage" > 0),
	CONSTRAINT "assessments_certainty" CHECK("assessments"."certainty" in ('low', 'medium', 'high')),
	CONSTRAINT "assessments_values" CHECK("assessments"."coverage" = 'assessed' or "assessments"."stage" is null and "assessments"."strength" is null and "assessments"."certainty" is null),
	CONSTRAINT "assessments_rationale" CHECK(length("assessments"."rationale") <= 4000),
	CONSTRAINT "assessments_status" CHECK("assessments"."status" in ('draft', 'submitted', 'adopted', 'returned')),
	CONSTRAINT "assessments_submitted" CHECK("assessments"."status" not in ('submitted', 'adopted') or "assessments"."submitted_by" is not null and "assessments"."submitted_at" is not null and ("assessments"."coverage" = 'notApplicable' or "assessments"."coverage" = 'assessed' and "assessments"."stage" is not null and ("assessments"."stage" = 0) = ("assessments"."strength" is null) and "assessments"."certainty" is not null) and length(trim("assessments"."rationale")) >= 20),
	CONSTRAINT "assessments_adopted" CHECK("assessments"."status" <> 'adopted' or "assessments"."decided_by" is not null and "assessments"."decided_at" is not null and "assessments"."decided_by" <> "assessments"."submitted_by"),
	CONSTRAINT "assessments_returned" CHECK("assessments"."status" <> 'returned' or "assessments"."decided_by" is not null and "assessments"."return_reason" is not null and length(trim("assessments"."return_reason")) > 0)
);
--> statement-breakpoint
CREATE INDEX `assessments_cell` ON `assessments` (`round_id`,`area_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`date` text,
	`source` text,
	`url` text,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_kind" CHECK("evidence"."kind" in ('practice', 'kindcentrum', 'document', 'conversation', 'figure')),
	CONSTRAINT "evidence_day" CHECK("evidence"."date" is null or "evidence"."date" is date("evidence"."date")),
	CONSTRAINT "evidence_url" CHECK("evidence"."url" is null or "evidence"."url" glob 'http://*' or "evidence"."url" glob 'https://*'),
	CONSTRAINT "evidence_figure" CHECK("evidence"."kind" <> 'figure' or "evidence"."source" is not null and length(trim("evidence"."source")) > 0),
	CONSTRAINT "evidence_conversation" CHECK("evidence"."kind" <> 'conversation' or "evidence"."date" is not null)
);
--> statement-breakpoint
CREATE INDEX `evidence_assessment` ON `evidence` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `scan_publications` (
	`round_id` text NOT NULL,
	`version` integer NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`round_id`, `version`),
	FOREIGN KEY (`round_id`) REFERENCES `scan_rounds`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scan_publications_reason" CHECK("scan_publications"."version" = 1 or "scan_publications"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE `published_cells` (
	`round_id` text NOT NULL,
	`version` integer NOT NULL,
	`area_id` text NOT NULL,
	`sector` text NOT NULL,
	`aspect` text NOT NULL,
	`coverage` text NOT NULL,
	`stage` integer,
	`strength` integer,
	`certainty` text,
	`rationale` text NOT NULL,
	`evidence_count` integer NOT NULL,
	PRIMARY KEY(`round_id`, `version`, `area_id`, `sector`, `aspect`),
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`version`) REFERENCES `scan_publications`(`round_id`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_cells_coverage" CHECK("published_cells"."coverage" in ('notAssessed', 'notApplicable', 'assessed')),
	CONSTRAINT "published_cells_stage" CHECK("published_cells"."stage" is null or "published_cells"."stage" in (0, 1, 2, 3, 4, 5)),
	CONSTRAINT "published_cells_strength" CHECK("published_cells"."strength" is null or "published_cells"."strength" in (1, 2, 3, 4, 5) and "published_cells"."stage" is not null and "published_cells"."stage" > 0),
	CONSTRAINT "published_cells_certainty" CHECK("published_cells"."certainty" in ('low', 'medium', 'high')),
	CONSTRAINT "published_cells_values" CHECK("published_cells"."coverage" = 'assessed' or "published_cells"."stage" is null and "published_cells"."strength" is null and "published_cells"."certainty" is null),
	CONSTRAINT "published_cells_rationale" CHECK(length("published_cells"."rationale") <= 4000),
	CONSTRAINT "published_cells_whole" CHECK(("published_cells"."coverage" = 'notApplicable' or "published_cells"."coverage" = 'assessed' and "published_cells"."stage" is not null and ("published_cells"."stage" = 0) = ("published_cells"."strength" is null) and "published_cells"."certainty" is not null) and length(trim("published_cells"."rationale")) >= 20)
);
--> statement-breakpoint
CREATE TABLE `scan_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`model_id` text NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`reference_date` text NOT NULL,
	`due_on` text NOT NULL,
	`state_reason` text,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `aspect_models`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scan_rounds_id" CHECK("scan_rounds"."id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "scan_rounds_state" CHECK("scan_rounds"."state" in ('planned', 'open', 'closed', 'published')),
	CONSTRAINT "scan_rounds_days" CHECK("scan_rounds"."reference_date" is date("scan_rounds"."reference_date") and "scan_rounds"."due_on" is date("scan_rounds"."due_on")),
	CONSTRAINT "scan_rounds_example" CHECK(("scan_rounds"."source_id" = 'voorbeeldgegevens') = ("scan_rounds"."id" glob 'voorbeeldronde-*') and ("scan_rounds"."id" glob 'voorbeeldronde-*') = ("scan_rounds"."title" glob 'Voorbeeldronde *'))
);
