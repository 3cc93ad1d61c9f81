ALTER TABLE `evidence` ADD `practice_id` text REFERENCES practices(id);--> statement-breakpoint
ALTER TABLE `evidence` ADD `kindcentrum_id` text REFERENCES kindcentra(id);