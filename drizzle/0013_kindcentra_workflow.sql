ALTER TABLE `kindcentra` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `postcode` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `brin` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `brin_site` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `lrk_numbers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `organisations` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `links` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `contact_role` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `contact_organisation` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `submitted_by` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `submitted_at` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `published_at` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `published_by` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `return_reason` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `confirmed_on` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `review_on` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `offline_at` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `offline_by` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `offline_reason` text;--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `replaced_by` text REFERENCES kindcentra(id);--> statement-breakpoint
ALTER TABLE `kindcentra` ADD `revision_of` text REFERENCES kindcentra(id);--> statement-breakpoint
ALTER TABLE `practices` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `practices` ADD `why_it_works` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `practices` ADD `for_whom` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `practices` ADD `conditions` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `practices` ADD `evidence_level` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `evidence_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `practices` ADD `period_from` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `period_to` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `organisations` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `practices` ADD `links` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `practices` ADD `contact_role` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `contact_organisation` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `submitted_by` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `submitted_at` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `published_at` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `published_by` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `return_reason` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `confirmed_on` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `review_on` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `offline_at` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `offline_by` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `offline_reason` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `replaced_by` text REFERENCES practices(id);--> statement-breakpoint
ALTER TABLE `practices` ADD `revision_of` text REFERENCES practices(id);