-- What stores had of each product at the end of a day.
CREATE TABLE stock_snapshots (
  store text COLLATE "C" NOT NULL,
  date date NOT NULL,
  sku text COLLATE "C" NOT NULL,
  on_hand integer NOT NULL,
  cost_minor bigint,
  received bigint NOT NULL,
  listed boolean NOT NULL,
  -- Taken away by a later batch.
  void boolean NOT NULL,
  batch bigint NOT NULL,
  PRIMARY KEY (store, date, sku)
);

CREATE TRIGGER stock_snapshots_superseded AFTER UPDATE ON stock_snapshots
  FOR EACH ROW EXECUTE FUNCTION keep_superseded('stock');
