-- Days of which figures changed since their sums were made. Never updated, only added and taken away: whoever takes a row sees all
-- that it stands for, and what comes meanwhile brings a row of its own.
CREATE TABLE changed_days (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source text COLLATE "C" NOT NULL,
  date date NOT NULL
);

CREATE INDEX changed_days_by_date ON changed_days (source, date);
