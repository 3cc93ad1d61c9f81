CREATE TABLE `reminder_links` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`item_kind` text NOT NULL,
	`item_id` text NOT NULL,
	`review_on` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_links_once` ON `reminder_links` (`account_id`,`item_kind`,`item_id`,`review_on`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`area_id` text NOT NULL,
	`place` text NOT NULL,
	`lon` real NOT NULL,
	`lat` real NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`url` text,
	`page` text,
	`practice_id` text,
	`reason` text,
	`handled_at` text,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suggestions_kind" CHECK("suggestions"."kind" in ('practice', 'error')),
	CONSTRAINT "suggestions_status" CHECK("suggestions"."status" in ('open', 'accepted', 'dismissed')),
	CONSTRAINT "suggestions_page" CHECK(("suggestions"."kind" = 'error') = ("suggestions"."page" is not null)),
	CONSTRAINT "suggestions_url" CHECK("suggestions"."url" glob 'http://*' or "suggestions"."url" glob 'https://*'),
	CONSTRAINT "suggestions_handled" CHECK(("suggestions"."status" = 'open') = ("suggestions"."handled_at" is null)),
	CONSTRAINT "suggestions_reason" CHECK(("suggestions"."status" = 'dismissed') = ("suggestions"."reason" is not null)),
	CONSTRAINT "suggestions_practice" CHECK("suggestions"."practice_id" is null or "suggestions"."status" = 'accepted')
);
--> statement-breakpoint
CREATE INDEX `suggestions_area` ON `suggestions` (`area_id`,`status`);