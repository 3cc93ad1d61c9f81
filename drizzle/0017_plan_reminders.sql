CREATE TABLE `plan_reminders` (
	`account_id` text NOT NULL,
	`about` text NOT NULL,
	`sent_at` text NOT NULL,
	PRIMARY KEY(`account_id`, `about`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
