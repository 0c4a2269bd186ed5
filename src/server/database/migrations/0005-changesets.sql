-- A push on its way: declared, then staged in chunks, then committed as one revision. There is one at a time.
CREATE TABLE changesets (
  id uuid PRIMARY KEY,
  base integer NOT NULL,
  plan_digest text,
  commit_stamp jsonb,
  tool text NOT NULL,
  restored_from integer,
  created integer NOT NULL,
  updated integer NOT NULL,
  deleted integer NOT NULL,
  max_delete integer,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
