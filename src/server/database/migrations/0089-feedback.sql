-- What people in stores say of the program and of how the chain works, and what became of it.
CREATE TABLE feedback (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  received_at timestamptz NOT NULL,
  store text COLLATE "C",
  -- Absent of somebody who wished so: then nobody can find out.
  sender text COLLATE "C",
  roles text[] NOT NULL,
  kind text NOT NULL CHECK (kind IN ('problem', 'idea', 'praise')),
  message text NOT NULL,
  task bigint,
  page text,
  app_version text,
  state text NOT NULL CHECK (state IN ('received', 'triaged', 'planned', 'declined', 'shipped', 'told')),
  topic text,
  note text,
  -- What was planned: the SOP or template that changes, and the figure that shall get better.
  subject text COLLATE "C",
  metric text COLLATE "C",
  decided_by text COLLATE "C",
  decided_at timestamptz,
  -- What it came with.
  commit text COLLATE "C",
  revision integer,
  release text,
  shipped_at timestamptz,
  told_at timestamptz
);

CREATE INDEX feedback_by_state ON feedback (state, id);
CREATE INDEX feedback_by_sender ON feedback (sender, id) WHERE sender IS NOT NULL;
