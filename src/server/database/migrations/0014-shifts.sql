-- The roster: who works where and when.
CREATE TABLE shifts (
  employee_number text COLLATE "C" NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  store text COLLATE "C" NOT NULL,
  -- In the store's own calendar.
  business_date date NOT NULL,
  position text NOT NULL,
  PRIMARY KEY (employee_number, starts_at)
);

CREATE INDEX shifts_by_store ON shifts (store, business_date);
