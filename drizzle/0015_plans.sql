CREATE TABLE `plan_action_kindcentra` (
	`action_id` text NOT NULL,
	`position` integer NOT NULL,
	`kindcentrum_id` text NOT NULL,
	PRIMARY KEY(`action_id`, `kindcentrum_id`),
	FOREIGN KEY (`action_id`) REFERENCES `plan_actions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`kindcentrum_id`) REFERENCES `kindcentra`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_action_kindcentra_kindcentrum` ON `plan_action_kindcentra` (`kindcentrum_id`);--> statement-breakpoint
CREATE TABLE `plan_action_partners` (
	`action_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`action_id`, `name`),
	FOREIGN KEY (`action_id`) REFERENCES `plan_actions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "plan_action_partners_name" CHECK(length(trim("plan_action_partners"."name")) between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE `plan_action_practices` (
	`action_id` text NOT NULL,
	`position` integer NOT NULL,
	`practice_id` text NOT NULL,
	PRIMARY KEY(`action_id`, `practice_id`),
	FOREIGN KEY (`action_id`) REFERENCES `plan_actions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_action_practices_practice` ON `plan_action_practices` (`practice_id`);--> statement-breakpoint
CREATE TABLE `plan_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`archived_at` text,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`goal_key` text NOT NULL,
	`lead` text DEFAULT '' NOT NULL,
	`start_on` text,
	`end_on` text,
	`theme` text,
	`focus_group` text,
	`state` text DEFAULT 'todo' NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`,`goal_key`) REFERENCES `plan_goals`(`plan_id`,`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_actions_id" CHECK("plan_actions"."id" = "plan_actions"."plan_id" || '/' || "plan_actions"."key" and "plan_actions"."key" not glob '*[^A-Za-z0-9-]*'),
	CONSTRAINT "plan_actions_title" CHECK(length(trim("plan_actions"."title")) between 1 and 200),
	CONSTRAINT "plan_actions_days" CHECK(("plan_actions"."start_on" is null or "plan_actions"."start_on" is date("plan_actions"."start_on")) and ("plan_actions"."end_on" is null or "plan_actions"."end_on" is date("plan_actions"."end_on"))),
	CONSTRAINT "plan_actions_order" CHECK("plan_actions"."start_on" is null or "plan_actions"."end_on" is null or "plan_actions"."start_on" <= "plan_actions"."end_on"),
	CONSTRAINT "plan_actions_theme" CHECK("plan_actions"."theme" in ('anders-organiseren', 'dagarrangementen', 'ontwikkellijn-0-6', 'achterstandswijken', 'leiderschap', 'jeugdhulp-in-kindcentra')),
	CONSTRAINT "plan_actions_focus" CHECK("plan_actions"."focus_group" in ('pionier', 'early-adapter', 'mainstream')),
	CONSTRAINT "plan_actions_state" CHECK("plan_actions"."state" in ('todo', 'busy', 'done', 'stopped')),
	CONSTRAINT "plan_actions_text" CHECK(length("plan_actions"."description") <= 2000 and length("plan_actions"."lead") <= 120)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_actions_key` ON `plan_actions` (`plan_id`,`key`);--> statement-breakpoint
CREATE TABLE `plan_borging` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`archived_at` text,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`function` text,
	`carrier` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'idea' NOT NULL,
	`national_support` text DEFAULT '' NOT NULL,
	`handover_on` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_borging_id" CHECK("plan_borging"."id" = "plan_borging"."plan_id" || '/' || "plan_borging"."key" and "plan_borging"."key" not glob '*[^A-Za-z0-9-]*'),
	CONSTRAINT "plan_borging_title" CHECK(length(trim("plan_borging"."title")) between 1 and 200),
	CONSTRAINT "plan_borging_function" CHECK("plan_borging"."function" in ('advies', 'ondersteuning', 'kennisontwikkeling', 'kennisdeling')),
	CONSTRAINT "plan_borging_state" CHECK("plan_borging"."state" in ('idea', 'exploring', 'agreed', 'transferred', 'dropped')),
	CONSTRAINT "plan_borging_day" CHECK(("plan_borging"."handover_on" is null or "plan_borging"."handover_on" is date("plan_borging"."handover_on"))),
	CONSTRAINT "plan_borging_handover" CHECK("plan_borging"."state" <> 'transferred' or "plan_borging"."handover_on" is not null),
	CONSTRAINT "plan_borging_text" CHECK(length("plan_borging"."description") <= 2000 and length("plan_borging"."carrier") <= 120 and length("plan_borging"."national_support") <= 2000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_borging_key` ON `plan_borging` (`plan_id`,`key`);--> statement-breakpoint
CREATE TABLE `plan_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`plan_version` integer NOT NULL,
	`outcome` text NOT NULL,
	`reasons` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_by_name` text NOT NULL,
	`decided_at` text NOT NULL,
	`source_id` text NOT NULL,
	`source_section` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_decisions_outcome" CHECK("plan_decisions"."outcome" in ('adopt', 'hold', 'return')),
	CONSTRAINT "plan_decisions_reasons" CHECK(length("plan_decisions"."reasons") <= 2000 and ("plan_decisions"."outcome" = 'adopt' or length(trim("plan_decisions"."reasons")) >= 10)),
	CONSTRAINT "plan_decisions_signed" CHECK(length(trim("plan_decisions"."decided_by_name")) > 0)
);
--> statement-breakpoint
CREATE INDEX `plan_decisions_plan` ON `plan_decisions` (`plan_id`);--> statement-breakpoint
CREATE TABLE `plan_goal_cells` (
	`goal_id` text NOT NULL,
	`position` integer NOT NULL,
	`area_id` text NOT NULL,
	`sector` text NOT NULL,
	`aspect` text NOT NULL,
	PRIMARY KEY(`goal_id`, `area_id`, `sector`, `aspect`),
	FOREIGN KEY (`goal_id`) REFERENCES `plan_goals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_goal_cells_sector" CHECK("plan_goal_cells"."sector" in ('po', 'ko', 'jh'))
);
--> statement-breakpoint
CREATE INDEX `plan_goal_cells_cell` ON `plan_goal_cells` (`area_id`,`sector`,`aspect`);--> statement-breakpoint
CREATE TABLE `plan_goals` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`archived_at` text,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`domain` text,
	`ambition_id` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ambition_id`) REFERENCES `ambitions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_goals_id" CHECK("plan_goals"."id" = "plan_goals"."plan_id" || '/' || "plan_goals"."key" and "plan_goals"."key" not glob '*[^A-Za-z0-9-]*'),
	CONSTRAINT "plan_goals_title" CHECK(length(trim("plan_goals"."title")) between 1 and 200),
	CONSTRAINT "plan_goals_domain" CHECK("plan_goals"."domain" in ('kinderen-en-ouders', 'kwaliteit', 'praktijk', 'professionalisering', 'draagvlak', 'communicatie')),
	CONSTRAINT "plan_goals_text" CHECK(length("plan_goals"."description") <= 2000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_goals_key` ON `plan_goals` (`plan_id`,`key`);--> statement-breakpoint
CREATE TABLE `plan_milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`archived_at` text,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`result` text DEFAULT '' NOT NULL,
	`goal_key` text,
	`moment` text,
	`due_on` text,
	`reached_on` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`,`goal_key`) REFERENCES `plan_goals`(`plan_id`,`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_milestones_id" CHECK("plan_milestones"."id" = "plan_milestones"."plan_id" || '/' || "plan_milestones"."key" and "plan_milestones"."key" not glob '*[^A-Za-z0-9-]*'),
	CONSTRAINT "plan_milestones_title" CHECK(length(trim("plan_milestones"."title")) between 1 and 200),
	CONSTRAINT "plan_milestones_moment" CHECK("plan_milestones"."moment" in ('voorjaar', 'juni', 'eind')),
	CONSTRAINT "plan_milestones_days" CHECK(("plan_milestones"."due_on" is null or "plan_milestones"."due_on" is date("plan_milestones"."due_on")) and ("plan_milestones"."reached_on" is null or "plan_milestones"."reached_on" is date("plan_milestones"."reached_on"))),
	CONSTRAINT "plan_milestones_text" CHECK(length("plan_milestones"."result") <= 2000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_milestones_key` ON `plan_milestones` (`plan_id`,`key`);--> statement-breakpoint
CREATE TABLE `plan_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`keys` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "plan_orders_id" CHECK("plan_orders"."id" = "plan_orders"."plan_id" || '/' || "plan_orders"."kind"),
	CONSTRAINT "plan_orders_kind" CHECK("plan_orders"."kind" in ('goal', 'action', 'milestone', 'borging')),
	CONSTRAINT "plan_orders_keys" CHECK(json_type("plan_orders"."keys") = 'array')
);
--> statement-breakpoint
CREATE TABLE `plan_progress` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`state` text,
	`reached_on` text,
	`note` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`source_id` text NOT NULL,
	`source_section` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_progress_kind" CHECK(("plan_progress"."kind" = 'action' and "plan_progress"."state" in ('todo', 'busy', 'done', 'stopped') and "plan_progress"."state" is not null) or ("plan_progress"."kind" = 'borging' and "plan_progress"."state" in ('idea', 'exploring', 'agreed', 'transferred', 'dropped') and "plan_progress"."state" is not null) or ("plan_progress"."kind" = 'milestone' and "plan_progress"."state" is null)),
	CONSTRAINT "plan_progress_reached" CHECK("plan_progress"."reached_on" is null or "plan_progress"."kind" = 'milestone' and "plan_progress"."reached_on" is date("plan_progress"."reached_on")),
	CONSTRAINT "plan_progress_note" CHECK(length("plan_progress"."note") <= 2000)
);
--> statement-breakpoint
CREATE INDEX `plan_progress_plan` ON `plan_progress` (`plan_id`,`at`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`working_area_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`state` text DEFAULT 'concept' NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`based_on` text,
	`carried_from` text,
	`submitted_by` text,
	`submitted_at` text,
	`forwarded_by` text,
	`forwarded_at` text,
	`started_at` text,
	`finished_at` text,
	`source_id` text NOT NULL,
	`source_section` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`working_area_id`) REFERENCES `working_areas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`based_on`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carried_from`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plans_id" CHECK("plans"."id" = iif("plans"."source_id" = 'voorbeeldgegevens', 'voorbeeldplan-', '') || "plans"."working_area_id" || '-' || "plans"."year" || '-v' || "plans"."number"),
	CONSTRAINT "plans_year" CHECK("plans"."year" between 2018 and 2100 and "plans"."number" > 0),
	CONSTRAINT "plans_state" CHECK("plans"."state" in ('concept', 'consultation', 'submitted', 'board', 'held', 'returned', 'adopted', 'running', 'finished', 'replaced')),
	CONSTRAINT "plans_summary" CHECK(length("plans"."summary") <= 4000),
	CONSTRAINT "plans_submitted" CHECK("plans"."state" in ('concept', 'consultation') or "plans"."submitted_by" is not null and "plans"."submitted_at" is not null),
	CONSTRAINT "plans_forwarded" CHECK("plans"."state" in ('concept', 'consultation', 'submitted') or "plans"."forwarded_by" is not null and "plans"."forwarded_at" is not null),
	CONSTRAINT "plans_running" CHECK("plans"."state" not in ('running', 'finished') or "plans"."started_at" is not null),
	CONSTRAINT "plans_finished" CHECK(("plans"."state" = 'finished') = ("plans"."finished_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `plans_working_area` ON `plans` (`working_area_id`,`year`);