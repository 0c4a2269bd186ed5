-- Who may call. A token itself is shown once and never stored.
CREATE TABLE access_tokens (
  name text PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  scope text NOT NULL CHECK (scope IN ('read', 'write', 'admin')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz
);
