-- What is on its way to stores, as the carrier last said.
CREATE TABLE shipments (
  shipment text COLLATE "C" PRIMARY KEY,
  store text COLLATE "C" NOT NULL,
  carrier text,
  expected_at timestamptz NOT NULL,
  arrived_at timestamptz,
  -- Since when it is known to be late.
  late_at timestamptz,
  -- The moment that it was said at; what was said before and arrives later changes nothing.
  as_of timestamptz NOT NULL
);

CREATE INDEX shipments_awaited ON shipments (expected_at) WHERE arrived_at IS NULL AND late_at IS NULL;
CREATE INDEX shipments_by_store ON shipments (store);
