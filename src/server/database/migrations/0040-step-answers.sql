-- What people gave as proof of the steps of a task: of each piece of evidence the last captured.
CREATE TABLE step_answers (
  task bigint NOT NULL,
  step text COLLATE "C" NOT NULL,
  -- Which item of a repeated step; empty for any other.
  item text COLLATE "C" NOT NULL,
  -- The piece of evidence; `done` and `acknowledged` for steps without any.
  proof text COLLATE "C" NOT NULL,
  value jsonb NOT NULL,
  result text NOT NULL CHECK (result IN ('pass', 'warning', 'fail', 'na', 'none')),
  -- Percent of the step's weight, where a response says.
  share integer,
  flags text[] NOT NULL,
  -- When it was done, as far as that is believed, and when it arrived.
  captured_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  answered_by text COLLATE "C" NOT NULL,
  PRIMARY KEY (task, step, item, proof)
);
