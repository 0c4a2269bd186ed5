-- Which dates were dispatched, and under what. A date is each store's own day: it begins at the store's midnight.
CREATE TABLE dispatch_days (
  business_date date PRIMARY KEY,
  -- The configuration, and a digest of the closures, rosters and certificates that it was dispatched under last.
  revision integer NOT NULL,
  inputs text NOT NULL,
  stores integer NOT NULL,
  -- Altogether since the first time: made, changed before they opened, taken back before they opened, excused.
  made integer NOT NULL,
  changed integer NOT NULL,
  removed integer NOT NULL,
  excused integer NOT NULL,
  -- What kept work from being made: `[{reason, name, stores, example}]`.
  problems jsonb NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL
);
