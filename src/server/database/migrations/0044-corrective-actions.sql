-- What failed checks want put right: by whom, until when, and who looks at it again.
CREATE TABLE corrective_actions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  store text COLLATE "C" NOT NULL,
  task bigint NOT NULL,
  step text COLLATE "C" NOT NULL,
  item text COLLATE "C" NOT NULL,
  -- As the SOP names it.
  action text COLLATE "C" NOT NULL,
  title jsonb NOT NULL,
  severity text NOT NULL CHECK (severity IN ('minor', 'major', 'critical')),
  owner_role text COLLATE "C" NOT NULL,
  -- Who took it on.
  owner text COLLATE "C",
  verifier_role text COLLATE "C" NOT NULL,
  verifier text COLLATE "C",
  state text NOT NULL CHECK (state IN ('open', 'fixed', 'verified', 'reopened')),
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  fixed_at timestamptz,
  fixed_by text COLLATE "C",
  verified_at timestamptz,
  note text,
  evidence text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  UNIQUE (task, step, item, action)
);

CREATE INDEX corrective_actions_by_store ON corrective_actions (store, due_at) WHERE state <> 'verified';
