-- What requests with an `Idempotency-Key` were answered, so that the same request sent again gets the same answer and does nothing.
CREATE TABLE idempotency_keys (
  actor text NOT NULL,
  key text NOT NULL,
  -- Digest of method, path and body: a key stands for one request.
  request text NOT NULL,
  -- Absent while the first of them is under way.
  status integer,
  body jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (actor, key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
