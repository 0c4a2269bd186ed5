-- What rows of datasets said before they were corrected: nothing that was ever told is lost.
CREATE TABLE superseded_rows (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset text NOT NULL,
  store text COLLATE "C" NOT NULL,
  date date NOT NULL,
  -- The batch that it stood in, and the one that took its place.
  batch bigint NOT NULL,
  superseded_by bigint NOT NULL,
  content jsonb NOT NULL
);

CREATE INDEX superseded_rows_by_day ON superseded_rows (dataset, store, date);
CREATE INDEX superseded_rows_by_batch ON superseded_rows (superseded_by);

CREATE FUNCTION keep_superseded() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  INSERT INTO superseded_rows (dataset, store, date, batch, superseded_by, content)
    VALUES (TG_ARGV[0], OLD.store, OLD.date, OLD.batch, NEW.batch, to_jsonb(OLD));
  RETURN NULL;
END $$;
