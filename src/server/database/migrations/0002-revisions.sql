-- The history: a hash chain. Rows are only ever added.
CREATE TABLE revisions (
  revision integer PRIMARY KEY,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  committed_at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL CHECK (action IN ('push', 'restore')),
  plan_digest text,
  commit_stamp jsonb,
  restored_from integer,
  tool text NOT NULL,
  created integer NOT NULL,
  updated integer NOT NULL,
  deleted integer NOT NULL,
  digest text NOT NULL,
  -- A repeated commit of the same changeset finds the revision it became.
  changeset_id uuid NOT NULL UNIQUE
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the history is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE TRIGGER revisions_append_only BEFORE UPDATE OR DELETE ON revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
