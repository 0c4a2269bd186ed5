-- What the platform knows of a store beside its configuration, set by approvals and finished tasks: `renovation.state`.
CREATE TABLE store_status (
  store text COLLATE "C" NOT NULL,
  -- Without the `status.` in front.
  path text COLLATE "C" NOT NULL,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  -- What set it: `approval/17`.
  origin text NOT NULL,
  PRIMARY KEY (store, path)
);
