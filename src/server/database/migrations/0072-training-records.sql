-- Courses that people took.
CREATE TABLE training_records (
  employee_number text COLLATE "C" NOT NULL,
  course text COLLATE "C" NOT NULL,
  date date NOT NULL,
  result text NOT NULL,
  score integer,
  store text COLLATE "C" NOT NULL,
  -- Taken away by a later batch.
  void boolean NOT NULL,
  batch bigint NOT NULL,
  PRIMARY KEY (employee_number, course, date)
);

CREATE INDEX training_records_by_day ON training_records (store, date);
CREATE TRIGGER training_records_superseded AFTER UPDATE ON training_records
  FOR EACH ROW EXECUTE FUNCTION keep_superseded('training-records');
