-- Who sent data, and when. Every row of a dataset names the batch that it stands in as it does.
CREATE TABLE data_batches (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset text NOT NULL,
  received_at timestamptz NOT NULL,
  -- Absent until the batch counts; a batch that never does has left nothing behind.
  applied_at timestamptz,
  actor text,
  row_count integer,
  created integer,
  corrected integer
);

CREATE INDEX data_batches_applied ON data_batches (dataset, applied_at);
