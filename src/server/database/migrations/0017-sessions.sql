-- Where people are signed in. A session's token is shown once and never stored.
CREATE TABLE sessions (
  hash text PRIMARY KEY,
  employee_number text COLLATE "C" NOT NULL,
  -- What they signed in on, in their own words: `Mi 14 of the counter`.
  device text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE INDEX sessions_by_person ON sessions (employee_number);
