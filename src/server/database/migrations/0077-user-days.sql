-- On which days people did something on the platform. Looking at something is nothing done.
CREATE TABLE user_days (
  employee_number text COLLATE "C" NOT NULL,
  -- Where it was done, by that store's clock.
  date date NOT NULL,
  actions integer NOT NULL,
  first_at timestamptz NOT NULL,
  PRIMARY KEY (employee_number, date)
);
