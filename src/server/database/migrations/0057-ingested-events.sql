-- Events that other systems told, by their own names for them, so that one told twice counts once.
CREATE TABLE ingested_events (
  event text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (event, key)
);
