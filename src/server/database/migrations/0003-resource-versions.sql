-- What every revision changed: each resource's document as it was from that revision on. Rows are only ever added.
CREATE TABLE resource_versions (
  revision integer NOT NULL,
  -- `store/bj-wangfujing`; sorted by code unit everywhere, so that listings compare byte by byte.
  address text COLLATE "C" NOT NULL,
  action text NOT NULL CHECK (action IN ('create', 'update', 'delete')),
  hash text,
  -- Canonical JSON, exactly the bytes that `hash` covers. Absent for a deletion.
  document text,
  -- `sop/open-store@^2`, with a leading `~` for a mention.
  refs text[] NOT NULL,
  -- Short facts to select and group by, as the kind gives them.
  summary jsonb NOT NULL,
  PRIMARY KEY (address, revision)
);

CREATE INDEX resource_versions_by_revision ON resource_versions (revision, address);

CREATE TRIGGER resource_versions_append_only BEFORE UPDATE OR DELETE ON resource_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
