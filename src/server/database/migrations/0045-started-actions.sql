-- What steps of a task have started already, so that a second submission does not start it again.
CREATE TABLE started_actions (
  task bigint NOT NULL,
  step text COLLATE "C" NOT NULL,
  item text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  started_at timestamptz NOT NULL,
  PRIMARY KEY (task, step, item, action)
);
