-- Chunks that arrived whole. Unlogged like the rows they stand for: after a crash of the database both are gone,
-- the changeset is incomplete and the client sends it again. An engine without unlogged tables may log them.
CREATE UNLOGGED TABLE changeset_chunks (
  changeset_id uuid NOT NULL,
  chunk integer NOT NULL,
  digest text NOT NULL,
  lines integer NOT NULL,
  -- Rows of other attempts at the same chunk do not count.
  attempt integer NOT NULL,
  PRIMARY KEY (changeset_id, chunk)
);

CREATE SEQUENCE changeset_attempts AS integer;
