-- Where events are sent. `cursor` is the position in the journal up to which everything was delivered or not wanted.
CREATE TABLE webhooks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url text NOT NULL,
  -- Signs what is sent, so it is kept as it is.
  secret text NOT NULL,
  -- What the types of events begin with, and their stores; empty for all.
  types text[] NOT NULL,
  stores text[] NOT NULL,
  -- Whether whoever made it may read the audit trail, and so events about people's access.
  audit boolean NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  cursor bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'dead')),
  failures integer NOT NULL DEFAULT 0,
  failing_since timestamptz,
  last_failure text,
  last_delivered_at timestamptz,
  next_try_at timestamptz NOT NULL,
  -- One replica delivers at a time: whoever has the lease, until it ends.
  lease text,
  lease_until timestamptz
);

CREATE INDEX webhooks_due ON webhooks (next_try_at) WHERE state = 'active';
