-- What many stores' days come to together, so that a metric of thousands of stores reads a row a day and not a row a store and day.
-- Made from `daily_figures` and never more than it says: a day that changed counts no more until it is made anew.
CREATE TABLE figure_sums (
  -- Which figures of which sources are added up, and in which order.
  plan text COLLATE "C" NOT NULL,
  -- A hash of the names of the stores: other stores are another cell.
  cell text COLLATE "C" NOT NULL,
  date date NOT NULL,
  sums numeric[] NOT NULL,
  -- How many stores' days these are; none of them is a row as well.
  days integer NOT NULL,
  -- Since then nothing of the day has changed: what was known later than that is the same.
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (plan, cell, date)
);
