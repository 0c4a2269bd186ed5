-- What people name themselves with on a device that a store shares. Each sets their own, signed in by themselves.
CREATE TABLE pins (
  employee_number text COLLATE "C" PRIMARY KEY,
  -- With its salt.
  secret text NOT NULL,
  -- A right PIN fills them up again; without any left a new PIN has to be set.
  tries_left integer NOT NULL CHECK (tries_left >= 0)
);
