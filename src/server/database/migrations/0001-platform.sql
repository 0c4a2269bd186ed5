-- The platform itself: one row, made when a database is first used. Its row lock puts commits in line.
CREATE TABLE platform (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  revision integer NOT NULL,
  -- Hash of the last entry of the history.
  hash text NOT NULL,
  -- Digest of the live listing.
  digest text NOT NULL,
  -- Kind → number of live resources.
  counts jsonb NOT NULL
);
