-- The rules of the regio-scan that span rows or time (src/lib/scan/rules.ts and rounds.ts), for
-- whoever writes. CHECK constraints hold what one row can tell by itself.
-- Example rounds ('voorbeeldronde-…') may be deleted as a whole; nothing else here is ever deleted.
-- REPLACE deletes without asking the triggers, so an insert over an existing row is refused too.

CREATE TRIGGER scan_rounds_start BEFORE INSERT ON scan_rounds
WHEN NEW.state <> 'planned' OR EXISTS (SELECT 1 FROM scan_rounds WHERE id = NEW.id)
BEGIN
	SELECT RAISE(ABORT, 'scan: a round starts as planned');
END;
--> statement-breakpoint
CREATE TRIGGER scan_rounds_step BEFORE UPDATE OF state ON scan_rounds
WHEN NEW.state <> OLD.state AND NOT (
	OLD.state = 'planned' AND NEW.state = 'open'
	OR OLD.state = 'open' AND NEW.state = 'closed'
	OR OLD.state = 'closed' AND NEW.state = 'published'
	OR OLD.state IN ('closed', 'published') AND NEW.state = 'open'
)
BEGIN
	SELECT RAISE(ABORT, 'scan: a round cannot take this step');
END;
--> statement-breakpoint
CREATE TRIGGER scan_rounds_reopen BEFORE UPDATE OF state ON scan_rounds
WHEN OLD.state IN ('closed', 'published') AND NEW.state = 'open'
	AND length(trim(coalesce(NEW.state_reason, ''))) < 10
BEGIN
	SELECT RAISE(ABORT, 'scan: a round is reopened with a reason only');
END;
--> statement-breakpoint
CREATE TRIGGER scan_rounds_fixed BEFORE UPDATE ON scan_rounds
WHEN NEW.id <> OLD.id OR NEW.source_id <> OLD.source_id
	OR OLD.state <> 'planned' AND NEW.model_id <> OLD.model_id
	OR OLD.state IN ('closed', 'published') AND (NEW.title <> OLD.title OR NEW.reference_date <> OLD.reference_date)
BEGIN
	SELECT RAISE(ABORT, 'scan: this of a round is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER scan_rounds_stay BEFORE DELETE ON scan_rounds
WHEN OLD.id NOT GLOB 'voorbeeldronde-*'
BEGIN
	SELECT RAISE(ABORT, 'scan: rounds are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER aspects_fixed BEFORE UPDATE ON aspects
WHEN (NEW.id <> OLD.id OR NEW.kind <> OLD.kind)
	AND EXISTS (SELECT 1 FROM scan_rounds r WHERE r.model_id = OLD.model_id AND r.state <> 'planned')
BEGIN
	SELECT RAISE(ABORT, 'scan: an aspect model in use is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER aspects_complete BEFORE INSERT ON aspects
WHEN EXISTS (SELECT 1 FROM scan_rounds r WHERE r.model_id = NEW.model_id AND r.state <> 'planned')
BEGIN
	SELECT RAISE(ABORT, 'scan: an aspect model in use is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER aspects_stay BEFORE DELETE ON aspects
WHEN EXISTS (SELECT 1 FROM scan_rounds r WHERE r.model_id = OLD.model_id AND r.state <> 'planned')
BEGIN
	SELECT RAISE(ABORT, 'scan: an aspect model in use is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_round_insert BEFORE INSERT ON assessments
WHEN (SELECT state FROM scan_rounds WHERE id = NEW.round_id) <> 'open'
BEGIN
	SELECT RAISE(ABORT, 'scan: the round is not open');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_round_update BEFORE UPDATE ON assessments
WHEN (SELECT state FROM scan_rounds WHERE id = OLD.round_id) <> 'open'
BEGIN
	SELECT RAISE(ABORT, 'scan: the round is not open');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_stay BEFORE DELETE ON assessments
WHEN OLD.round_id NOT GLOB 'voorbeeldronde-*'
BEGIN
	SELECT RAISE(ABORT, 'scan: assessments are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_place BEFORE INSERT ON assessments
WHEN NOT EXISTS (SELECT 1 FROM areas WHERE id = NEW.area_id AND scannable)
	OR NOT EXISTS (
		SELECT 1 FROM scan_rounds r JOIN aspects a ON a.model_id = r.model_id
		WHERE r.id = NEW.round_id AND a.key = NEW.aspect
	)
BEGIN
	SELECT RAISE(ABORT, 'scan: no such cell in this round');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_start BEFORE INSERT ON assessments
WHEN NEW.status <> 'draft' OR NEW.version <> 1 OR EXISTS (SELECT 1 FROM assessments WHERE id = NEW.id)
BEGIN
	SELECT RAISE(ABORT, 'scan: an assessment starts as a draft');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_version BEFORE UPDATE ON assessments
WHEN NEW.version <> OLD.version + 1 OR NEW.id <> OLD.id
BEGIN
	SELECT RAISE(ABORT, 'scan: every change of an assessment is one version further');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_step BEFORE UPDATE OF status ON assessments
WHEN NEW.status <> OLD.status AND NOT (
	OLD.status IN ('draft', 'returned') AND NEW.status = 'submitted'
	OR OLD.status = 'submitted' AND NEW.status IN ('draft', 'adopted', 'returned')
	OR OLD.status = 'adopted' AND NEW.status IN ('draft', 'returned')
)
BEGIN
	SELECT RAISE(ABORT, 'scan: an assessment cannot take this step');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_frozen BEFORE UPDATE ON assessments
WHEN NOT (OLD.status IN ('draft', 'returned') AND NEW.status = OLD.status)
	AND (NEW.coverage <> OLD.coverage OR NEW.stage IS NOT OLD.stage OR NEW.strength IS NOT OLD.strength
		OR NEW.certainty IS NOT OLD.certainty OR NEW.rationale <> OLD.rationale)
BEGIN
	SELECT RAISE(ABORT, 'scan: what is submitted or adopted is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_submitter BEFORE UPDATE ON assessments
WHEN OLD.status IN ('submitted', 'adopted') AND NEW.status IN ('submitted', 'adopted')
	AND NEW.submitted_by IS NOT OLD.submitted_by
BEGIN
	SELECT RAISE(ABORT, 'scan: who submitted is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_evidence BEFORE UPDATE OF status ON assessments
WHEN NEW.status IN ('submitted', 'adopted') AND NEW.strength >= 4
	AND NOT EXISTS (SELECT 1 FROM evidence WHERE assessment_id = NEW.id)
BEGIN
	SELECT RAISE(ABORT, 'scan: this strength needs evidence');
END;
--> statement-breakpoint
CREATE TRIGGER evidence_open_insert BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id) OR NOT EXISTS (
	SELECT 1 FROM assessments a JOIN scan_rounds r ON r.id = a.round_id
	WHERE a.id = NEW.assessment_id AND r.state = 'open' AND a.status IN ('draft', 'returned')
)
BEGIN
	SELECT RAISE(ABORT, 'scan: evidence of this assessment is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER evidence_open_update BEFORE UPDATE ON evidence
WHEN NEW.assessment_id <> OLD.assessment_id OR NOT EXISTS (
	SELECT 1 FROM assessments a JOIN scan_rounds r ON r.id = a.round_id
	WHERE a.id = OLD.assessment_id AND r.state = 'open' AND a.status IN ('draft', 'returned')
)
BEGIN
	SELECT RAISE(ABORT, 'scan: evidence of this assessment is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER evidence_open_delete BEFORE DELETE ON evidence
WHEN OLD.assessment_id NOT GLOB 'voorbeeldronde-*' AND NOT EXISTS (
	SELECT 1 FROM assessments a JOIN scan_rounds r ON r.id = a.round_id
	WHERE a.id = OLD.assessment_id AND r.state = 'open' AND a.status IN ('draft', 'returned')
)
BEGIN
	SELECT RAISE(ABORT, 'scan: evidence of this assessment is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER scan_publications_next BEFORE INSERT ON scan_publications
WHEN (SELECT state FROM scan_rounds WHERE id = NEW.round_id) IS NOT 'published'
	OR NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM scan_publications WHERE round_id = NEW.round_id)
BEGIN
	SELECT RAISE(ABORT, 'scan: only a published round has a next publication');
END;
--> statement-breakpoint
CREATE TRIGGER scan_publications_fixed BEFORE UPDATE ON scan_publications
BEGIN
	SELECT RAISE(ABORT, 'scan: a publication is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER scan_publications_stay BEFORE DELETE ON scan_publications
WHEN OLD.round_id NOT GLOB 'voorbeeldronde-*'
BEGIN
	SELECT RAISE(ABORT, 'scan: a publication is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER published_cells_adopted BEFORE INSERT ON published_cells
WHEN (SELECT state FROM scan_rounds WHERE id = NEW.round_id) IS NOT 'published'
	OR NEW.version <> (SELECT max(version) FROM scan_publications WHERE round_id = NEW.round_id)
	OR NOT EXISTS (
		SELECT 1 FROM assessments a
		WHERE a.id = NEW.round_id || '/' || NEW.area_id || '/' || NEW.sector || '/' || NEW.aspect
			AND a.status = 'adopted' AND a.coverage = NEW.coverage AND a.stage IS NEW.stage
			AND a.strength IS NEW.strength AND a.certainty IS NEW.certainty
			AND a.rationale = NEW.rationale
	)
BEGIN
	SELECT RAISE(ABORT, 'scan: only adopted judgements are published');
END;
--> statement-breakpoint
-- A text may be blanked on an objection; a judgement never changes after publication.
CREATE TRIGGER published_cells_fixed BEFORE UPDATE ON published_cells
WHEN NEW.round_id <> OLD.round_id OR NEW.version <> OLD.version OR NEW.area_id <> OLD.area_id
	OR NEW.sector <> OLD.sector OR NEW.aspect <> OLD.aspect OR NEW.coverage <> OLD.coverage
	OR NEW.stage IS NOT OLD.stage OR NEW.strength IS NOT OLD.strength
	OR NEW.certainty IS NOT OLD.certainty OR NEW.evidence_count <> OLD.evidence_count
BEGIN
	SELECT RAISE(ABORT, 'scan: a publication is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER published_cells_stay BEFORE DELETE ON published_cells
WHEN OLD.round_id NOT GLOB 'voorbeeldronde-*'
BEGIN
	SELECT RAISE(ABORT, 'scan: a publication is fixed');
END;
