-- What agents that follow a git remote last said of themselves.
CREATE TABLE agents (
  agent text COLLATE "C" PRIMARY KEY,
  -- As it was sent.
  report jsonb NOT NULL,
  -- The outcome, the commit and the problem's code in one, so that a change is told from another word of the same.
  said text NOT NULL,
  since timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
