-- Rules of kindcentra and practices that a CHECK cannot say, or that came after the tables
-- (src/lib/kindcentra/workflow.ts, fields.ts). drizzle drops the triggers of a table that it
-- rebuilds: write them anew in the same migration (a test counts them).
CREATE TRIGGER kindcentra_author_insert BEFORE INSERT ON kindcentra
WHEN EXISTS (
	SELECT 1 FROM accounts a
	WHERE a.id IN (NEW.created_by, NEW.updated_by, NEW.submitted_by, NEW.published_by, NEW.offline_by)
		AND a.example <> (NEW.id GLOB 'voorbeeld-*')
)
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER kindcentra_claims_insert BEFORE INSERT ON kindcentra
WHEN NEW.id GLOB 'voorbeeld-*' AND (NEW.links <> '[]' OR NEW.brin IS NOT NULL OR NEW.brin_site IS NOT NULL OR NEW.lrk_numbers <> '[]' OR NEW.postcode IS NOT NULL)
	OR (NEW.replaced_by GLOB 'voorbeeld-*') <> (NEW.id GLOB 'voorbeeld-*')
	OR (NEW.revision_of GLOB 'voorbeeld-*') <> (NEW.id GLOB 'voorbeeld-*')
	OR NEW.replaced_by = NEW.id OR NEW.revision_of = NEW.id
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: examples point at examples only');
END;
--> statement-breakpoint
CREATE TRIGGER kindcentra_workflow_insert BEFORE INSERT ON kindcentra
WHEN NEW.status = 'published' AND NEW.published_by = NEW.submitted_by
	OR NEW.status = 'published' AND (NEW.revision_of IS NOT NULL AND NEW.slug NOT GLOB 'herziening-*')
	OR NEW.status = 'review' AND (NEW.submitted_by IS NULL OR NEW.submitted_at IS NULL)
	OR NEW.status <> 'archived' AND (NEW.offline_at IS NOT NULL OR NEW.replaced_by IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: the workflow was not followed');
END;
--> statement-breakpoint
CREATE TRIGGER kindcentra_author_update BEFORE UPDATE ON kindcentra
WHEN EXISTS (
	SELECT 1 FROM accounts a
	WHERE a.id IN (NEW.created_by, NEW.updated_by, NEW.submitted_by, NEW.published_by, NEW.offline_by)
		AND a.example <> (NEW.id GLOB 'voorbeeld-*')
)
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER kindcentra_claims_update BEFORE UPDATE ON kindcentra
WHEN NEW.id GLOB 'voorbeeld-*' AND (NEW.links <> '[]' OR NEW.brin IS NOT NULL OR NEW.brin_site IS NOT NULL OR NEW.lrk_numbers <> '[]' OR NEW.postcode IS NOT NULL)
	OR (NEW.replaced_by GLOB 'voorbeeld-*') <> (NEW.id GLOB 'voorbeeld-*')
	OR (NEW.revision_of GLOB 'voorbeeld-*') <> (NEW.id GLOB 'voorbeeld-*')
	OR NEW.replaced_by = NEW.id OR NEW.revision_of = NEW.id
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: examples point at examples only');
END;
--> statement-breakpoint
CREATE TRIGGER kindcentra_workflow_update BEFORE UPDATE ON kindcentra
WHEN NEW.status = 'published' AND NEW.published_by = NEW.submitted_by
	OR NEW.status = 'published' AND (NEW.revision_of IS NOT NULL AND NEW.slug NOT GLOB 'herziening-*')
	OR NEW.status = 'review' AND (NEW.submitted_by IS NULL OR NEW.submitted_at IS NULL)
	OR NEW.status <> 'archived' AND (NEW.offline_at IS NOT NULL OR NEW.replaced_by IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: the workflow was not followed');
END;
--> statement-breakpoint
CREATE TRIGGER practices_author_insert BEFORE INSERT ON practices
WHEN EXISTS (
	SELECT 1 FROM accounts a
	WHERE a.id IN (NEW.created_by, NEW.updated_by, NEW.submitted_by, NEW.published_by, NEW.offline_by)
		AND a.example <> (NEW.id GLOB 'voorbeeld-*')
)
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER practices_claims_insert BEFORE INSERT ON practices
WHEN NEW.id GLOB 'voorbeeld-*' AND (NEW.links <> '[]')
	OR (NEW.replaced_by GLOB 'voorbeeld-*') <> (NEW.id GLOB 'voorbeeld-*')
	OR (NEW.revision_of GLOB 'voorbeeld-*') <> (NEW.id GLOB 'voorbeeld-*')
	OR NEW.replaced_by = NEW.id OR NEW.revision_of = NEW.id
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: examples point at examples only');
END;
--> statement-breakpoint
CREATE TRIGGER practices_workflow_insert BEFORE INSERT ON practices
WHEN NEW.status = 'published' AND NEW.published_by = NEW.submitted_by
	OR NEW.status = 'published' AND (NEW.revision_of IS NOT NULL AND NEW.slug NOT GLOB 'herziening-*')
	OR NEW.status = 'review' AND (NEW.submitted_by IS NULL OR NEW.submitted_at IS NULL)
	OR NEW.status <> 'archived' AND (NEW.offline_at IS NOT NULL OR NEW.replaced_by IS NOT NULL)
	OR NEW.evidence_level NOT IN ('idee', 'ervaring', 'gevolgd', 'onderzocht')
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: the workflow was not followed');
END;
--> statement-breakpoint
CREATE TRIGGER practices_author_update BEFORE UPDATE ON practices
WHEN EXISTS (
	SELECT 1 FROM accounts a
	WHERE a.id IN (NEW.created_by, NEW.updated_by, NEW.submitted_by, NEW.published_by, NEW.offline_by)
		AND a.example <> (NEW.id GLOB 'voorbeeld-*')
)
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER practices_claims_update BEFORE UPDATE ON practices
WHEN NEW.id GLOB 'voorbeeld-*' AND (NEW.links <> '[]')
	OR (NEW.replaced_by GLOB 'voorbeeld-*') <> (NEW.id GLOB 'voorbeeld-*')
	OR (NEW.revision_of GLOB 'voorbeeld-*') <> (NEW.id GLOB 'voorbeeld-*')
	OR NEW.replaced_by = NEW.id OR NEW.revision_of = NEW.id
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: examples point at examples only');
END;
--> statement-breakpoint
CREATE TRIGGER practices_workflow_update BEFORE UPDATE ON practices
WHEN NEW.status = 'published' AND NEW.published_by = NEW.submitted_by
	OR NEW.status = 'published' AND (NEW.revision_of IS NOT NULL AND NEW.slug NOT GLOB 'herziening-*')
	OR NEW.status = 'review' AND (NEW.submitted_by IS NULL OR NEW.submitted_at IS NULL)
	OR NEW.status <> 'archived' AND (NEW.offline_at IS NOT NULL OR NEW.replaced_by IS NOT NULL)
	OR NEW.evidence_level NOT IN ('idee', 'ervaring', 'gevolgd', 'onderzocht')
BEGIN
	SELECT RAISE(ABORT, 'kindcentra: the workflow was not followed');
END;
