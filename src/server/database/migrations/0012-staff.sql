-- People come from a directory, never from git. What they may do follows from their positions and groups.
CREATE TABLE staff (
  employee_number text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'leave', 'left')),
  -- Where they work: a store, or a region for those who look after several; neither for headquarters.
  store text COLLATE "C",
  region text COLLATE "C",
  positions text[] NOT NULL,
  groups text[] NOT NULL,
  skills text[] NOT NULL,
  -- For technicians, in WGS 84: where they start from, how far they go, how many tickets they carry.
  base_latitude double precision,
  base_longitude double precision,
  service_radius_km double precision,
  max_open_tickets integer,
  -- Digest of what the directory said, so that an import writes only what changed.
  source_hash text NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE INDEX staff_by_store ON staff (store) WHERE status <> 'left';
