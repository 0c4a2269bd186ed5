-- Until which date a source has told everything: a day before that without rows is a day on which nothing happened.
CREATE TABLE data_feeds (
  source text COLLATE "C" NOT NULL,
  complete_through date NOT NULL,
  known_at timestamptz NOT NULL,
  PRIMARY KEY (source, known_at)
);
