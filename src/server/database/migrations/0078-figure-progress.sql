-- How far figures have been made of what happens on the platform itself.
CREATE TABLE figure_progress (
  id integer PRIMARY KEY CHECK (id = 1),
  -- Tasks that were due by then are counted.
  due_until timestamptz NOT NULL,
  -- Up to which position of the journal people's days are counted.
  position bigint NOT NULL
);
