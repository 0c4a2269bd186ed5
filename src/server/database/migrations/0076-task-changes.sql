-- Tasks and corrective actions that changed since the figures of their day were last made.
CREATE TABLE task_changes (
  -- `tasks` or `actions`.
  source text NOT NULL,
  id bigint NOT NULL
);

CREATE FUNCTION note_task_changes() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  INSERT INTO task_changes (source, id) SELECT 'tasks', id FROM changed
    WHERE state IN ('submitted', 'done', 'missed', 'cancelled', 'excused');
  RETURN NULL;
END $$;

CREATE TRIGGER tasks_changed AFTER UPDATE ON tasks REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_task_changes();

CREATE FUNCTION note_action_changes() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  INSERT INTO task_changes (source, id) SELECT 'actions', id FROM changed;
  RETURN NULL;
END $$;

CREATE TRIGGER actions_opened AFTER INSERT ON corrective_actions REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_action_changes();

CREATE TRIGGER actions_changed AFTER UPDATE ON corrective_actions REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_action_changes();
