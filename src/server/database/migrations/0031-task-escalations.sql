-- Which steps of its template's escalation a task has been through, so that each is taken once.
CREATE TABLE task_escalations (
  task_id bigint NOT NULL,
  -- Position in the template's list, and which of its reminders: 0 is the first word.
  step integer NOT NULL,
  reminder integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (task_id, step, reminder)
);
