-- The clock of a demo platform, which is told the time instead of knowing it. The row makes a platform a demo for good.
CREATE TABLE demo_clock (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  stands_at timestamptz NOT NULL,
  -- While true, requests say when they happen; afterwards the clock runs.
  loading boolean NOT NULL
);
