-- Values of metrics that only people or other systems can report.
CREATE TABLE measurements (
  metric text COLLATE "C" NOT NULL,
  date date NOT NULL,
  -- Empty for the whole chain.
  store text COLLATE "C" NOT NULL,
  numerator bigint NOT NULL,
  denominator bigint NOT NULL CHECK (denominator > 0),
  -- Taken away by a later batch.
  void boolean NOT NULL,
  batch bigint NOT NULL,
  PRIMARY KEY (metric, date, store)
);

CREATE INDEX measurements_by_day ON measurements (store, date);
CREATE TRIGGER measurements_superseded AFTER UPDATE ON measurements
  FOR EACH ROW EXECUTE FUNCTION keep_superseded('measurements');
