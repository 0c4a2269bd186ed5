-- How many people stores have on their payroll.
CREATE TABLE headcounts (
  store text COLLATE "C" NOT NULL,
  date date NOT NULL,
  heads bigint NOT NULL,
  -- Taken away by a later batch.
  void boolean NOT NULL,
  batch bigint NOT NULL,
  PRIMARY KEY (store, date)
);

CREATE TRIGGER headcounts_superseded AFTER UPDATE ON headcounts
  FOR EACH ROW EXECUTE FUNCTION keep_superseded('headcounts');
