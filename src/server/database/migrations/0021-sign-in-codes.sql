-- One-time codes to sign in with. A person has one at a time; the code itself is shown once and never stored.
CREATE TABLE sign_in_codes (
  employee_number text COLLATE "C" PRIMARY KEY,
  -- With its salt.
  secret text NOT NULL,
  tries_left integer NOT NULL CHECK (tries_left >= 0),
  expires_at timestamptz NOT NULL
);
