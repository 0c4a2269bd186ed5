-- Visitors by the hour, counted; nobody is recognised.
CREATE TABLE footfall_hours (
  store text COLLATE "C" NOT NULL,
  date date NOT NULL,
  hour integer NOT NULL,
  -- Empty at the door.
  zone text COLLATE "C" NOT NULL,
  visitors bigint NOT NULL,
  -- Taken away by a later batch.
  void boolean NOT NULL,
  batch bigint NOT NULL,
  PRIMARY KEY (store, date, hour, zone)
);

CREATE TRIGGER footfall_hours_superseded AFTER UPDATE ON footfall_hours
  FOR EACH ROW EXECUTE FUNCTION keep_superseded('footfall');
