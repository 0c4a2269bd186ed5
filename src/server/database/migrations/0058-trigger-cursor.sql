-- Up to which position of the journal templates have heard what happened.
CREATE TABLE trigger_cursor (
  id integer PRIMARY KEY CHECK (id = 1),
  position bigint NOT NULL
);
