-- One writer at a time. `fence` grows with every holder, so that a writer who lost the lock without noticing is refused.
CREATE TABLE writer_lock (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  fence integer NOT NULL,
  -- Absent when nobody holds the lock.
  owner text,
  expires_at timestamptz NOT NULL
);
