-- Changes of the open changeset, checked one by one and not yet live.
CREATE UNLOGGED TABLE staged_changes (
  attempt integer NOT NULL,
  action text NOT NULL,
  address text COLLATE "C" NOT NULL,
  before_hash text,
  hash text,
  document text,
  refs text[] NOT NULL,
  summary jsonb NOT NULL,
  administrator boolean NOT NULL
);

CREATE VIEW pending_changes AS
  SELECT chunk.changeset_id, staged.*
  FROM staged_changes AS staged JOIN changeset_chunks AS chunk ON chunk.attempt = staged.attempt;
