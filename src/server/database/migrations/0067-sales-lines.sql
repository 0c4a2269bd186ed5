-- Lines of receipts as the point of sale sent them, returns as negative ones.
CREATE TABLE sales_lines (
  store text COLLATE "C" NOT NULL,
  date date NOT NULL,
  receipt text COLLATE "C" NOT NULL,
  line integer NOT NULL,
  sku text COLLATE "C" NOT NULL,
  quantity integer NOT NULL,
  net_minor bigint NOT NULL,
  cost_minor bigint,
  -- A pseudonym.
  customer text COLLATE "C",
  -- Taken away by a later batch.
  void boolean NOT NULL,
  batch bigint NOT NULL,
  PRIMARY KEY (store, date, receipt, line)
);

CREATE TRIGGER sales_lines_superseded AFTER UPDATE ON sales_lines
  FOR EACH ROW EXECUTE FUNCTION keep_superseded('sales');
