-- Complaints of customers.
CREATE TABLE complaints (
  case_number text COLLATE "C" NOT NULL,
  store text COLLATE "C" NOT NULL,
  date date NOT NULL,
  -- Absent while it is not decided.
  valid boolean,
  category text,
  -- Taken away by a later batch.
  void boolean NOT NULL,
  batch bigint NOT NULL,
  PRIMARY KEY (case_number)
);

CREATE INDEX complaints_by_day ON complaints (store, date);
CREATE TRIGGER complaints_superseded AFTER UPDATE ON complaints
  FOR EACH ROW EXECUTE FUNCTION keep_superseded('complaints');
