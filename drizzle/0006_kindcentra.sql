CREATE TABLE `kindcentra` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_in_programme` text,
	`summary` text NOT NULL,
	`place` text NOT NULL,
	`address` text,
	`gemeente_id` text NOT NULL,
	`lon` real NOT NULL,
	`lat` real NOT NULL,
	`precision` text NOT NULL,
	`cooperation_model` text,
	`phase` text,
	`focus_group` text,
	`website` text,
	`status` text DEFAULT 'concept' NOT NULL,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`gemeente_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kindcentra_place" CHECK("kindcentra"."lon" between 3.2 and 7.3 and "kindcentra"."lat" between 50.7 and 53.7),
	CONSTRAINT "kindcentra_precision" CHECK("kindcentra"."precision" in ('address', 'place', 'gemeente')),
	CONSTRAINT "kindcentra_address" CHECK("kindcentra"."precision" <> 'address' or "kindcentra"."address" is not null),
	CONSTRAINT "kindcentra_model" CHECK("kindcentra"."cooperation_model" in ('stand-alone', 'face-to-face', 'hand-in-hand', 'all-in-one', 'ontwikkel-en-leercentrum')),
	CONSTRAINT "kindcentra_phase" CHECK("kindcentra"."phase" in ('initiatief', 'in-ontwikkeling', 'actief', 'gestopt')),
	CONSTRAINT "kindcentra_focus" CHECK("kindcentra"."focus_group" in ('pionier', 'early-adapter', 'mainstream')),
	CONSTRAINT "kindcentra_status" CHECK("kindcentra"."status" in ('concept', 'review', 'published', 'archived')),
	CONSTRAINT "kindcentra_website" CHECK("kindcentra"."website" glob 'http://*' or "kindcentra"."website" glob 'https://*'),
	CONSTRAINT "kindcentra_example" CHECK(("kindcentra"."source_id" = 'voorbeeldgegevens') = ("kindcentra"."id" glob 'voorbeeld-*') and ("kindcentra"."source_id" = 'voorbeeldgegevens') = ("kindcentra"."name" glob 'Voorbeeld*')),
	CONSTRAINT "kindcentra_example_claims" CHECK("kindcentra"."source_id" <> 'voorbeeldgegevens' or ("kindcentra"."website" is null and "kindcentra"."address" is null and "kindcentra"."name_in_programme" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kindcentra_slug_unique` ON `kindcentra` (`slug`);--> statement-breakpoint
CREATE INDEX `kindcentra_gemeente` ON `kindcentra` (`gemeente_id`);--> statement-breakpoint
CREATE TABLE `kindcentrum_terms` (
	`kindcentrum_id` text NOT NULL,
	`vocabulary` text NOT NULL,
	`term` text NOT NULL,
	PRIMARY KEY(`kindcentrum_id`, `vocabulary`, `term`),
	FOREIGN KEY (`kindcentrum_id`) REFERENCES `kindcentra`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "kindcentrum_terms_known" CHECK(("kindcentrum_terms"."vocabulary" = 'sector' and "kindcentrum_terms"."term" in ('po', 'ko', 'jh', 'lb')) or ("kindcentrum_terms"."vocabulary" = 'kernbegrip' and "kindcentrum_terms"."term" in ('inclusie', 'gepersonaliseerd-leren', 'interprofessionele-samenwerking', 'meervoudige-talentontwikkeling', 'rijke-dagarrangementen', 'kindnabije-zorg')) or ("kindcentrum_terms"."vocabulary" = 'theme' and "kindcentrum_terms"."term" in ('anders-organiseren', 'dagarrangementen', 'ontwikkellijn-0-6', 'achterstandswijken', 'leiderschap', 'jeugdhulp-in-kindcentra')))
);
--> statement-breakpoint
CREATE TABLE `practice_terms` (
	`practice_id` text NOT NULL,
	`vocabulary` text NOT NULL,
	`term` text NOT NULL,
	PRIMARY KEY(`practice_id`, `vocabulary`, `term`),
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "practice_terms_known" CHECK(("practice_terms"."vocabulary" = 'sector' and "practice_terms"."term" in ('po', 'ko', 'jh', 'lb')) or ("practice_terms"."vocabulary" = 'kernbegrip' and "practice_terms"."term" in ('inclusie', 'gepersonaliseerd-leren', 'interprofessionele-samenwerking', 'meervoudige-talentontwikkeling', 'rijke-dagarrangementen', 'kindnabije-zorg')) or ("practice_terms"."vocabulary" = 'theme' and "practice_terms"."term" in ('anders-organiseren', 'dagarrangementen', 'ontwikkellijn-0-6', 'achterstandswijken', 'leiderschap', 'jeugdhulp-in-kindcentra')))
);
--> statement-breakpoint
CREATE TABLE `practices` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`kind` text,
	`kindcentrum_id` text,
	`area_id` text,
	`place` text,
	`lon` real,
	`lat` real,
	`precision` text,
	`focus_group` text,
	`website` text,
	`status` text DEFAULT 'concept' NOT NULL,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`kindcentrum_id`) REFERENCES `kindcentra`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "practices_where" CHECK(("practices"."kindcentrum_id" is not null and "practices"."area_id" is null and "practices"."place" is null and "practices"."lon" is null and "practices"."lat" is null and "practices"."precision" is null) or ("practices"."kindcentrum_id" is null and "practices"."area_id" is not null and "practices"."place" is not null and "practices"."lon" is not null and "practices"."lat" is not null and "practices"."precision" is not null)),
	CONSTRAINT "practices_place" CHECK("practices"."lon" between 3.2 and 7.3 and "practices"."lat" between 50.7 and 53.7),
	CONSTRAINT "practices_precision" CHECK("practices"."precision" in ('address', 'place', 'gemeente', 'area')),
	CONSTRAINT "practices_kind" CHECK("practices"."kind" in ('kansrijk', 'goed-voorbeeld')),
	CONSTRAINT "practices_focus" CHECK("practices"."focus_group" in ('pionier', 'early-adapter', 'mainstream')),
	CONSTRAINT "practices_status" CHECK("practices"."status" in ('concept', 'review', 'published', 'archived')),
	CONSTRAINT "practices_website" CHECK("practices"."website" glob 'http://*' or "practices"."website" glob 'https://*'),
	CONSTRAINT "practices_example" CHECK(("practices"."source_id" = 'voorbeeldgegevens') = ("practices"."id" glob 'voorbeeld-*') and ("practices"."source_id" = 'voorbeeldgegevens') = ("practices"."title" glob 'Voorbeeld*')),
	CONSTRAINT "practices_example_claims" CHECK("practices"."source_id" <> 'voorbeeldgegevens' or "practices"."website" is null),
	CONSTRAINT "practices_example_apart" CHECK("practices"."kindcentrum_id" is null or ("practices"."source_id" = 'voorbeeldgegevens') = ("practices"."kindcentrum_id" glob 'voorbeeld-*'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practices_slug_unique` ON `practices` (`slug`);--> statement-breakpoint
CREATE INDEX `practices_kindcentrum` ON `practices` (`kindcentrum_id`);--> statement-breakpoint
CREATE INDEX `practices_area` ON `practices` (`area_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_sources` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`url` text,
	`published_on` text,
	`consulted_on` text,
	`term` text,
	`licence` text,
	`credit` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	CONSTRAINT "sources_kind" CHECK("__new_sources"."kind" in ('programme', 'public', 'openData', 'ownInput', 'example')),
	CONSTRAINT "sources_address" CHECK("__new_sources"."kind" <> 'public' or "__new_sources"."url" is not null)
);
--> statement-breakpoint
INSERT INTO `__new_sources`("id", "kind", "title", "publisher", "url", "published_on", "consulted_on", "term", "licence", "credit", "version", "created_at", "created_by", "updated_at", "updated_by") SELECT "id", "kind", "title", "publisher", "url", "published_on", "consulted_on", "term", "licence", "credit", "version", "created_at", "created_by", "updated_at", "updated_by" FROM `sources`;--> statement-breakpoint
DROP TABLE `sources`;--> statement-breakpoint
ALTER TABLE `__new_sources` RENAME TO `sources`;--> statement-breakpoint
PRAGMA foreign_keys=ON;