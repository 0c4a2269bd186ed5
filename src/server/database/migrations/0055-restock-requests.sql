-- What stores ask to be sent: proposed when a product is low, requested by one tap, over when it is there.
CREATE TABLE restock_requests (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  store text COLLATE "C" NOT NULL,
  sku text COLLATE "C" NOT NULL,
  status text NOT NULL CHECK (status IN ('proposed', 'requested', 'received', 'recovered')),
  -- What the platform proposes, and what was asked for.
  proposed integer NOT NULL CHECK (proposed >= 0),
  quantity integer CHECK (quantity > 0),
  requested_by text COLLATE "C",
  created_at timestamptz NOT NULL,
  requested_at timestamptz,
  closed_at timestamptz
);

CREATE UNIQUE INDEX restock_requests_open_once ON restock_requests (store, sku) WHERE status IN ('proposed', 'requested');
CREATE INDEX restock_requests_by_store ON restock_requests (store, id);
