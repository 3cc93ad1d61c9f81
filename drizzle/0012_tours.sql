CREATE TABLE `tour_pledges` (
	`id` text PRIMARY KEY NOT NULL,
	`stop_id` text NOT NULL,
	`organisation` text NOT NULL,
	`promise` text NOT NULL,
	`due_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`stop_id`) REFERENCES `tour_stops`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "tour_pledges_day" CHECK("tour_pledges"."due_on" is null or "tour_pledges"."due_on" is date("tour_pledges"."due_on"))
);
--> statement-breakpoint
CREATE INDEX `tour_pledges_stop` ON `tour_pledges` (`stop_id`);--> statement-breakpoint
CREATE TABLE `tour_scenes` (
	`id` text PRIMARY KEY NOT NULL,
	`stop_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text,
	`content` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`target_seconds` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`stop_id`) REFERENCES `tour_stops`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "tour_scenes_content" CHECK(json_valid("tour_scenes"."content")),
	CONSTRAINT "tour_scenes_seconds" CHECK("tour_scenes"."target_seconds" is null or "tour_scenes"."target_seconds" between 5 and 3600)
);
--> statement-breakpoint
CREATE INDEX `tour_scenes_stop` ON `tour_scenes` (`stop_id`);--> statement-breakpoint
CREATE TABLE `tour_stops` (
	`id` text PRIMARY KEY NOT NULL,
	`tour_id` text NOT NULL,
	`position` integer NOT NULL,
	`place` text NOT NULL,
	`lon` real NOT NULL,
	`lat` real NOT NULL,
	`area_id` text NOT NULL,
	`date` text,
	`host` text,
	`purpose` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`tour_id`) REFERENCES `tours`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tour_stops_place" CHECK("tour_stops"."lon" between 3.2 and 7.3 and "tour_stops"."lat" between 50.7 and 53.7),
	CONSTRAINT "tour_stops_day" CHECK("tour_stops"."date" is null or "tour_stops"."date" is date("tour_stops"."date"))
);
--> statement-breakpoint
CREATE INDEX `tour_stops_tour` ON `tour_stops` (`tour_id`);--> statement-breakpoint
CREATE TABLE `tours` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`owner_id` text,
	`status` text DEFAULT 'concept' NOT NULL,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tours_status" CHECK("tours"."status" in ('concept', 'published', 'archived')),
	CONSTRAINT "tours_slug" CHECK("tours"."slug" not glob '*[^a-z0-9-]*' and length("tours"."slug") > 0),
	CONSTRAINT "tours_example" CHECK(("tours"."source_id" = 'voorbeeldgegevens') = ("tours"."id" glob 'voorbeeld-*') and ("tours"."source_id" = 'voorbeeldgegevens') = ("tours"."title" glob 'Voorbeeldtour*'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tours_slug_unique` ON `tours` (`slug`);