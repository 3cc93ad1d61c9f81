CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`kindcentrum_id` text,
	`practice_id` text,
	`position` integer NOT NULL,
	`media_id` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`credit` text,
	`consent` integer DEFAULT false NOT NULL,
	`focal_x` real DEFAULT 0.5 NOT NULL,
	`focal_y` real DEFAULT 0.5 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`kindcentrum_id`) REFERENCES `kindcentra`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "photos_owner" CHECK(("photos"."practice_id" is null) <> ("photos"."kindcentrum_id" is null)),
	CONSTRAINT "photos_media_id" CHECK(length("photos"."media_id") = 32 and "photos"."media_id" not glob '*[^0-9a-f]*'),
	CONSTRAINT "photos_spot" CHECK("photos"."focal_x" between 0 and 1 and "photos"."focal_y" between 0 and 1)
);
--> statement-breakpoint
CREATE INDEX `photos_practice` ON `photos` (`practice_id`);--> statement-breakpoint
CREATE INDEX `photos_kindcentrum` ON `photos` (`kindcentrum_id`);--> statement-breakpoint
CREATE INDEX `photos_media` ON `photos` (`media_id`);