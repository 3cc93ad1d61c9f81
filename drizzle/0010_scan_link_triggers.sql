-- Evidence links to a practice or kindcentrum exactly when its kind says so, and what is made up
-- never stands behind a real judgement, nor the other way round.
CREATE TRIGGER evidence_links_insert BEFORE INSERT ON evidence
WHEN (NEW.kind = 'practice') <> (NEW.practice_id IS NOT NULL)
	OR (NEW.kind = 'kindcentrum') <> (NEW.kindcentrum_id IS NOT NULL)
	OR coalesce(NEW.practice_id, NEW.kindcentrum_id) IS NOT NULL
		AND (coalesce(NEW.practice_id, NEW.kindcentrum_id) GLOB 'voorbeeld-*')
			<> (NEW.assessment_id GLOB 'voorbeeldronde-*')
BEGIN
	SELECT RAISE(ABORT, 'scan: evidence links what its kind says, examples to examples');
END;
--> statement-breakpoint
CREATE TRIGGER evidence_links_update BEFORE UPDATE ON evidence
WHEN (NEW.kind = 'practice') <> (NEW.practice_id IS NOT NULL)
	OR (NEW.kind = 'kindcentrum') <> (NEW.kindcentrum_id IS NOT NULL)
	OR coalesce(NEW.practice_id, NEW.kindcentrum_id) IS NOT NULL
		AND (coalesce(NEW.practice_id, NEW.kindcentrum_id) GLOB 'voorbeeld-*')
			<> (NEW.assessment_id GLOB 'voorbeeldronde-*')
BEGIN
	SELECT RAISE(ABORT, 'scan: evidence links what its kind says, examples to examples');
END;
--> statement-breakpoint
-- A made-up judgement is never a real person's, and an example account judges no real area.
CREATE TRIGGER assessments_author_insert BEFORE INSERT ON assessments
WHEN EXISTS (
	SELECT 1 FROM accounts a
	WHERE a.id IN (NEW.created_by, NEW.updated_by, NEW.submitted_by, NEW.decided_by)
		AND a.example <> (NEW.round_id GLOB 'voorbeeldronde-*')
)
BEGIN
	SELECT RAISE(ABORT, 'scan: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_author_update BEFORE UPDATE ON assessments
WHEN EXISTS (
	SELECT 1 FROM accounts a
	WHERE a.id IN (NEW.created_by, NEW.updated_by, NEW.submitted_by, NEW.decided_by)
		AND a.example <> (NEW.round_id GLOB 'voorbeeldronde-*')
)
BEGIN
	SELECT RAISE(ABORT, 'scan: examples are by example accounts, and nothing else is');
END;
