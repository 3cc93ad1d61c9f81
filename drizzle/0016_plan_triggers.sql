-- The rules of regional action plans that span rows or time (workflow.ts, gate.ts and rules.ts of
-- src/lib/plans), for whoever writes. CHECK constraints hold what one row can tell by itself.
-- Example plans ('voorbeeldplan-…') may be deleted as a whole; nothing else here is ever deleted.
-- REPLACE deletes without asking the triggers, so an insert over an existing row is refused too.

CREATE TRIGGER plans_start BEFORE INSERT ON plans
WHEN NEW.state <> 'concept' OR NEW.version <> 1 OR EXISTS (SELECT 1 FROM plans WHERE id = NEW.id)
BEGIN
	SELECT RAISE(ABORT, 'plans: a plan starts in concept');
END;
--> statement-breakpoint
CREATE TRIGGER plans_next BEFORE INSERT ON plans
WHEN NEW.number <> 1 + (
	SELECT coalesce(max(number), 0) FROM plans
	WHERE working_area_id = NEW.working_area_id AND year = NEW.year AND source_id = NEW.source_id
) OR EXISTS (
	SELECT 1 FROM plans
	WHERE working_area_id = NEW.working_area_id AND year = NEW.year AND source_id = NEW.source_id
		AND state IN ('concept', 'consultation', 'submitted', 'board', 'held')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: one version at a time is being worked on');
END;
--> statement-breakpoint
CREATE TRIGGER plans_version BEFORE UPDATE ON plans
WHEN NEW.version <> OLD.version + 1 OR NEW.id <> OLD.id OR NEW.working_area_id <> OLD.working_area_id
	OR NEW.year <> OLD.year OR NEW.number <> OLD.number OR NEW.source_id <> OLD.source_id
	OR NEW.based_on IS NOT OLD.based_on OR NEW.carried_from IS NOT OLD.carried_from
BEGIN
	SELECT RAISE(ABORT, 'plans: every change of a plan is one version further, and its name is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plans_step BEFORE UPDATE OF state ON plans
WHEN NEW.state <> OLD.state AND NOT (
	OLD.state = 'concept' AND NEW.state = 'consultation'
	OR OLD.state = 'consultation' AND NEW.state IN ('concept', 'submitted')
	OR OLD.state = 'submitted' AND NEW.state IN ('consultation', 'board')
	OR OLD.state = 'board' AND NEW.state IN ('adopted', 'held', 'returned')
	OR OLD.state = 'held' AND NEW.state IN ('adopted', 'returned')
	OR OLD.state = 'adopted' AND NEW.state IN ('running', 'replaced')
	OR OLD.state = 'running' AND NEW.state IN ('finished', 'replaced')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: a plan cannot take this step');
END;
--> statement-breakpoint
CREATE TRIGGER plans_frozen BEFORE UPDATE ON plans
WHEN NEW.summary <> OLD.summary AND NOT (OLD.state IN ('concept', 'consultation') AND NEW.state = OLD.state)
	OR NOT OLD.state IN ('concept', 'consultation') AND NOT NEW.state IN ('concept', 'consultation')
		AND (NEW.submitted_by IS NOT OLD.submitted_by OR NEW.submitted_at IS NOT OLD.submitted_at)
BEGIN
	SELECT RAISE(ABORT, 'plans: what is submitted is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plans_decided BEFORE UPDATE OF state ON plans
WHEN NEW.state <> OLD.state AND NEW.state IN ('adopted', 'held', 'returned') AND NOT EXISTS (
	SELECT 1 FROM plan_decisions d
	WHERE d.plan_id = NEW.id AND d.plan_version = OLD.version
		AND d.outcome = CASE NEW.state WHEN 'adopted' THEN 'adopt' WHEN 'held' THEN 'hold' ELSE 'return' END
)
BEGIN
	SELECT RAISE(ABORT, 'plans: only a decision of the board takes this step');
END;
--> statement-breakpoint
CREATE TRIGGER plans_replaced BEFORE UPDATE OF state ON plans
WHEN NEW.state = 'replaced' AND OLD.state <> 'replaced' AND NOT EXISTS (
	SELECT 1 FROM plans n
	WHERE n.working_area_id = NEW.working_area_id AND n.year = NEW.year AND n.source_id = NEW.source_id
		AND n.number > NEW.number AND n.state = 'adopted'
)
BEGIN
	SELECT RAISE(ABORT, 'plans: only an adopted newer version replaces a plan');
END;
--> statement-breakpoint
CREATE TRIGGER plans_gate BEFORE UPDATE OF state ON plans
WHEN NEW.state = 'submitted' AND OLD.state <> 'submitted' AND (
	EXISTS (SELECT 1 FROM plan_goals g
		WHERE g.plan_id = NEW.id AND g.archived_at IS NULL AND g.domain IS NULL)
	OR NOT EXISTS (
		SELECT 1 FROM plan_actions a JOIN plan_goals g ON g.plan_id = a.plan_id AND g.key = a.goal_key
		WHERE a.plan_id = NEW.id AND a.archived_at IS NULL AND g.archived_at IS NULL AND trim(a.lead) <> ''
	)
	OR EXISTS (
		SELECT 1 FROM plan_actions a JOIN plan_goals g ON g.plan_id = a.plan_id AND g.key = a.goal_key
		WHERE a.plan_id = NEW.id AND a.archived_at IS NULL AND g.archived_at IS NULL AND a.state IN ('todo', 'busy')
			AND NOT EXISTS (SELECT 1 FROM plan_action_partners p WHERE p.action_id = a.id)
	)
	OR NOT EXISTS (SELECT 1 FROM plan_milestones m LEFT JOIN plan_goals g ON g.plan_id = m.plan_id AND g.key = m.goal_key
		WHERE m.plan_id = NEW.id AND m.archived_at IS NULL AND g.archived_at IS NULL)
	OR EXISTS (SELECT 1 FROM plan_milestones m LEFT JOIN plan_goals g ON g.plan_id = m.plan_id AND g.key = m.goal_key
		WHERE m.plan_id = NEW.id AND m.archived_at IS NULL AND g.archived_at IS NULL AND (m.moment IS NULL OR m.due_on IS NULL))
	OR NOT EXISTS (SELECT 1 FROM plan_borging b
		WHERE b.plan_id = NEW.id AND b.archived_at IS NULL AND b.state <> 'dropped')
	OR EXISTS (SELECT 1 FROM plan_borging b
		WHERE b.plan_id = NEW.id AND b.archived_at IS NULL AND b.state <> 'dropped' AND (b.function IS NULL OR trim(b.carrier) = ''))
)
BEGIN
	SELECT RAISE(ABORT, 'plans: the plan has gaps');
END;
--> statement-breakpoint
CREATE TRIGGER plans_stay BEFORE DELETE ON plans
WHEN OLD.id NOT GLOB 'voorbeeldplan-*'
BEGIN
	SELECT RAISE(ABORT, 'plans: plans are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goals_open_insert BEFORE INSERT ON plan_goals
WHEN NEW.version <> 1 OR EXISTS (SELECT 1 FROM plan_goals WHERE id = NEW.id)
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.state IN ('concept', 'consultation') AND p.source_id = NEW.source_id)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goals_open_update BEFORE UPDATE ON plan_goals
WHEN NEW.id <> OLD.id OR NEW.plan_id <> OLD.plan_id OR NEW.key <> OLD.key OR NEW.source_id <> OLD.source_id
	OR NEW.version <> OLD.version + 1
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = OLD.plan_id AND p.state IN ('concept', 'consultation'))
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goals_stay BEFORE DELETE ON plan_goals
WHEN OLD.plan_id NOT GLOB 'voorbeeldplan-*'
BEGIN
	SELECT RAISE(ABORT, 'plans: parts of a plan are archived, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER plan_actions_open_insert BEFORE INSERT ON plan_actions
WHEN NEW.version <> 1 OR EXISTS (SELECT 1 FROM plan_actions WHERE id = NEW.id)
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.state IN ('concept', 'consultation') AND p.source_id = NEW.source_id)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_actions_open_update BEFORE UPDATE ON plan_actions
WHEN NEW.id <> OLD.id OR NEW.plan_id <> OLD.plan_id OR NEW.key <> OLD.key OR NEW.source_id <> OLD.source_id
	OR NEW.version <> OLD.version + 1
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = OLD.plan_id AND p.state IN ('concept', 'consultation'))
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_actions_stay BEFORE DELETE ON plan_actions
WHEN OLD.plan_id NOT GLOB 'voorbeeldplan-*'
BEGIN
	SELECT RAISE(ABORT, 'plans: parts of a plan are archived, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER plan_milestones_open_insert BEFORE INSERT ON plan_milestones
WHEN NEW.version <> 1 OR EXISTS (SELECT 1 FROM plan_milestones WHERE id = NEW.id)
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.state IN ('concept', 'consultation') AND p.source_id = NEW.source_id)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_milestones_open_update BEFORE UPDATE ON plan_milestones
WHEN NEW.id <> OLD.id OR NEW.plan_id <> OLD.plan_id OR NEW.key <> OLD.key OR NEW.source_id <> OLD.source_id
	OR NEW.version <> OLD.version + 1
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = OLD.plan_id AND p.state IN ('concept', 'consultation'))
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_milestones_stay BEFORE DELETE ON plan_milestones
WHEN OLD.plan_id NOT GLOB 'voorbeeldplan-*'
BEGIN
	SELECT RAISE(ABORT, 'plans: parts of a plan are archived, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER plan_borging_open_insert BEFORE INSERT ON plan_borging
WHEN NEW.version <> 1 OR EXISTS (SELECT 1 FROM plan_borging WHERE id = NEW.id)
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.state IN ('concept', 'consultation') AND p.source_id = NEW.source_id)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_borging_open_update BEFORE UPDATE ON plan_borging
WHEN NEW.id <> OLD.id OR NEW.plan_id <> OLD.plan_id OR NEW.key <> OLD.key OR NEW.source_id <> OLD.source_id
	OR NEW.version <> OLD.version + 1
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = OLD.plan_id AND p.state IN ('concept', 'consultation'))
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_borging_stay BEFORE DELETE ON plan_borging
WHEN OLD.plan_id NOT GLOB 'voorbeeldplan-*'
BEGIN
	SELECT RAISE(ABORT, 'plans: parts of a plan are archived, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER plan_milestones_year_insert BEFORE INSERT ON plan_milestones
WHEN NEW.due_on IS NOT NULL AND substr(NEW.due_on, 1, 4) <> (SELECT CAST(p.year AS TEXT) FROM plans p WHERE p.id = NEW.plan_id)
BEGIN
	SELECT RAISE(ABORT, 'plans: a milestone lies in the year of its plan');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goals_ambition_insert BEFORE INSERT ON plan_goals
WHEN NEW.ambition_id IS NOT NULL AND (SELECT a.domain_id FROM ambitions a WHERE a.id = NEW.ambition_id) IS NOT NEW.domain
BEGIN
	SELECT RAISE(ABORT, 'plans: an ambition of another domain');
END;
--> statement-breakpoint
CREATE TRIGGER plan_milestones_year_update BEFORE UPDATE ON plan_milestones
WHEN NEW.due_on IS NOT NULL AND substr(NEW.due_on, 1, 4) <> (SELECT CAST(p.year AS TEXT) FROM plans p WHERE p.id = NEW.plan_id)
BEGIN
	SELECT RAISE(ABORT, 'plans: a milestone lies in the year of its plan');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goals_ambition_update BEFORE UPDATE ON plan_goals
WHEN NEW.ambition_id IS NOT NULL AND (SELECT a.domain_id FROM ambitions a WHERE a.id = NEW.ambition_id) IS NOT NEW.domain
BEGIN
	SELECT RAISE(ABORT, 'plans: an ambition of another domain');
END;
--> statement-breakpoint
CREATE TRIGGER plan_orders_open_insert BEFORE INSERT ON plan_orders
WHEN EXISTS (SELECT 1 FROM plan_orders WHERE id = NEW.id)
	OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.state IN ('concept', 'consultation'))
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_orders_open_update BEFORE UPDATE ON plan_orders
WHEN NEW.id <> OLD.id OR NOT EXISTS (SELECT 1 FROM plans p WHERE p.id = OLD.plan_id AND p.state IN ('concept', 'consultation'))
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_orders_stay BEFORE DELETE ON plan_orders
WHEN OLD.plan_id NOT GLOB 'voorbeeldplan-*'
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goal_cells_open_insert BEFORE INSERT ON plan_goal_cells
WHEN NOT EXISTS (
	SELECT 1 FROM plan_goals x JOIN plans p ON p.id = x.plan_id WHERE x.id = NEW.goal_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goal_cells_open_update BEFORE UPDATE ON plan_goal_cells
WHEN NEW.goal_id <> OLD.goal_id OR NOT EXISTS (
	SELECT 1 FROM plan_goals x JOIN plans p ON p.id = x.plan_id WHERE x.id = OLD.goal_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goal_cells_open_delete BEFORE DELETE ON plan_goal_cells
WHEN OLD.goal_id NOT GLOB 'voorbeeldplan-*' AND NOT EXISTS (
	SELECT 1 FROM plan_goals x JOIN plans p ON p.id = x.plan_id WHERE x.id = OLD.goal_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_partners_open_insert BEFORE INSERT ON plan_action_partners
WHEN NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = NEW.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_partners_open_update BEFORE UPDATE ON plan_action_partners
WHEN NEW.action_id <> OLD.action_id OR NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = OLD.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_partners_open_delete BEFORE DELETE ON plan_action_partners
WHEN OLD.action_id NOT GLOB 'voorbeeldplan-*' AND NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = OLD.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_practices_open_insert BEFORE INSERT ON plan_action_practices
WHEN NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = NEW.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_practices_open_update BEFORE UPDATE ON plan_action_practices
WHEN NEW.action_id <> OLD.action_id OR NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = OLD.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_practices_open_delete BEFORE DELETE ON plan_action_practices
WHEN OLD.action_id NOT GLOB 'voorbeeldplan-*' AND NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = OLD.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_kindcentra_open_insert BEFORE INSERT ON plan_action_kindcentra
WHEN NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = NEW.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_kindcentra_open_update BEFORE UPDATE ON plan_action_kindcentra
WHEN NEW.action_id <> OLD.action_id OR NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = OLD.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_kindcentra_open_delete BEFORE DELETE ON plan_action_kindcentra
WHEN OLD.action_id NOT GLOB 'voorbeeldplan-*' AND NOT EXISTS (
	SELECT 1 FROM plan_actions x JOIN plans p ON p.id = x.plan_id WHERE x.id = OLD.action_id AND p.state IN ('concept', 'consultation')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: this plan is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goal_cells_place BEFORE INSERT ON plan_goal_cells
WHEN NOT EXISTS (
	SELECT 1 FROM plan_goals g JOIN plans p ON p.id = g.plan_id
	JOIN working_area_areas w ON w.working_area_id = p.working_area_id
	JOIN areas a ON a.id = w.area_id
	WHERE g.id = NEW.goal_id AND w.area_id = NEW.area_id AND a.scannable
) OR NOT EXISTS (SELECT 1 FROM aspects WHERE key = NEW.aspect)
BEGIN
	SELECT RAISE(ABORT, 'plans: no such cell in this working area');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_practices_apart BEFORE INSERT ON plan_action_practices
WHEN (NEW.practice_id GLOB 'voorbeeld-*') <> (NEW.action_id GLOB 'voorbeeldplan-*')
BEGIN
	SELECT RAISE(ABORT, 'plans: examples link to examples, and nothing else does');
END;
--> statement-breakpoint
CREATE TRIGGER plan_action_kindcentra_apart BEFORE INSERT ON plan_action_kindcentra
WHEN (NEW.kindcentrum_id GLOB 'voorbeeld-*') <> (NEW.action_id GLOB 'voorbeeldplan-*')
BEGIN
	SELECT RAISE(ABORT, 'plans: examples link to examples, and nothing else does');
END;
--> statement-breakpoint
CREATE TRIGGER plan_decisions_now BEFORE INSERT ON plan_decisions
WHEN EXISTS (SELECT 1 FROM plan_decisions WHERE id = NEW.id) OR NOT EXISTS (
	SELECT 1 FROM plans p
	WHERE p.id = NEW.plan_id AND p.state IN ('board', 'held') AND p.number = NEW.number
		AND p.version = NEW.plan_version AND p.submitted_by <> NEW.decided_by
		AND p.source_id = NEW.source_id
)
BEGIN
	SELECT RAISE(ABORT, 'plans: only the version before the board can be decided on');
END;
--> statement-breakpoint
CREATE TRIGGER plan_decisions_fixed BEFORE UPDATE ON plan_decisions
BEGIN
	SELECT RAISE(ABORT, 'plans: a decision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER plan_decisions_stay BEFORE DELETE ON plan_decisions
WHEN OLD.plan_id NOT GLOB 'voorbeeldplan-*'
BEGIN
	SELECT RAISE(ABORT, 'plans: a decision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER plan_progress_now BEFORE INSERT ON plan_progress
WHEN EXISTS (SELECT 1 FROM plan_progress WHERE id = NEW.id)
	OR NOT EXISTS (
		SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.state IN ('adopted', 'running') AND p.source_id = NEW.source_id
	)
	OR NEW.kind = 'action' AND NOT EXISTS (SELECT 1 FROM plan_actions WHERE plan_id = NEW.plan_id AND key = NEW.key AND archived_at IS NULL)
	OR NEW.kind = 'milestone' AND NOT EXISTS (SELECT 1 FROM plan_milestones WHERE plan_id = NEW.plan_id AND key = NEW.key AND archived_at IS NULL)
	OR NEW.kind = 'borging' AND NOT EXISTS (SELECT 1 FROM plan_borging WHERE plan_id = NEW.plan_id AND key = NEW.key AND archived_at IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'plans: progress is of a part of an adopted plan');
END;
--> statement-breakpoint
CREATE TRIGGER plan_progress_fixed BEFORE UPDATE ON plan_progress
BEGIN
	SELECT RAISE(ABORT, 'plans: the log of progress never changes');
END;
--> statement-breakpoint
CREATE TRIGGER plan_progress_stay BEFORE DELETE ON plan_progress
WHEN OLD.plan_id NOT GLOB 'voorbeeldplan-*'
BEGIN
	SELECT RAISE(ABORT, 'plans: the log of progress never changes');
END;
--> statement-breakpoint
CREATE TRIGGER plans_author_insert BEFORE INSERT ON plans
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by, NEW.submitted_by, NEW.forwarded_by) AND a.example <> (NEW.id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plans_author_update BEFORE UPDATE ON plans
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by, NEW.submitted_by, NEW.forwarded_by) AND a.example <> (NEW.id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_decisions_author_insert BEFORE INSERT ON plan_decisions
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.decided_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_progress_author_insert BEFORE INSERT ON plan_progress
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW."by") AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goals_author_insert BEFORE INSERT ON plan_goals
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_goals_author_update BEFORE UPDATE ON plan_goals
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_actions_author_insert BEFORE INSERT ON plan_actions
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_actions_author_update BEFORE UPDATE ON plan_actions
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_milestones_author_insert BEFORE INSERT ON plan_milestones
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_milestones_author_update BEFORE UPDATE ON plan_milestones
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_borging_author_insert BEFORE INSERT ON plan_borging
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
--> statement-breakpoint
CREATE TRIGGER plan_borging_author_update BEFORE UPDATE ON plan_borging
WHEN EXISTS (
	SELECT 1 FROM accounts a WHERE a.id IN (NEW.created_by, NEW.updated_by) AND a.example <> (NEW.plan_id GLOB 'voorbeeldplan-*')
)
BEGIN
	SELECT RAISE(ABORT, 'plans: examples are by example accounts, and nothing else is');
END;
