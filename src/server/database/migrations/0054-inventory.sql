-- What stores have of each product, as the system that keeps the stock last said.
CREATE TABLE inventory (
  store text COLLATE "C" NOT NULL,
  sku text COLLATE "C" NOT NULL,
  category text,
  on_hand integer NOT NULL,
  in_transit integer NOT NULL CHECK (in_transit >= 0),
  -- At or below it the product is low.
  reorder_point integer NOT NULL CHECK (reorder_point >= 0),
  -- Up to what it is filled, in packs of so many.
  reorder_to integer NOT NULL,
  pack_size integer NOT NULL CHECK (pack_size >= 1),
  -- The moment that the figures are of; older ones that arrive later change nothing.
  as_of timestamptz NOT NULL,
  PRIMARY KEY (store, sku)
);
