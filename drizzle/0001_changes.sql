CREATE TABLE `changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`author` text NOT NULL,
	`request_id` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`action` text NOT NULL,
	`version` integer NOT NULL,
	`label` text,
	`area_ids` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	`erased_by` integer,
	FOREIGN KEY (`erased_by`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `changes_record` ON `changes` (`entity`,`entity_id`,`version`);--> statement-breakpoint
CREATE INDEX `changes_author` ON `changes` (`author`);--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`at`);--> statement-breakpoint
CREATE TRIGGER `changes_no_delete` BEFORE DELETE ON `changes`
BEGIN
	SELECT RAISE(ABORT, 'changes: the history cannot be deleted');
END;
--> statement-breakpoint
-- The one update there is: an erasure that blanks what was written about a person.
CREATE TRIGGER `changes_no_update` BEFORE UPDATE ON `changes`
WHEN NOT (
	NEW.`id` IS OLD.`id`
	AND NEW.`at` IS OLD.`at`
	AND NEW.`author` IS OLD.`author`
	AND NEW.`request_id` IS OLD.`request_id`
	AND NEW.`entity` IS OLD.`entity`
	AND NEW.`entity_id` IS OLD.`entity_id`
	AND NEW.`action` IS OLD.`action`
	AND NEW.`version` IS OLD.`version`
	AND NEW.`area_ids` IS OLD.`area_ids`
	AND NEW.`label` IS NULL
	AND NEW.`before` IS NULL
	AND NEW.`after` IS NULL
	AND NEW.`reason` IS NULL
	AND EXISTS (
		SELECT 1 FROM `changes` AS `e` WHERE `e`.`id` = NEW.`erased_by` AND `e`.`action` = 'erase'
	)
)
BEGIN
	SELECT RAISE(ABORT, 'changes: the history cannot be changed');
END;
