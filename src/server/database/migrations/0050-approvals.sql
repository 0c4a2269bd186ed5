-- Requests on their way through approval flows.
CREATE TABLE approvals (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  flow text COLLATE "C" NOT NULL,
  -- The configuration it was made under: the flow counts as it was then.
  revision integer NOT NULL,
  requester text COLLATE "C" NOT NULL,
  -- Where it belongs; absent for what concerns the whole chain.
  store text COLLATE "C",
  -- Every store that it concerns.
  stores text[] NOT NULL,
  form jsonb NOT NULL,
  -- The values that tell one case from another; there is one request of a flow and case under way.
  unique_key text,
  status text NOT NULL CHECK (status IN ('waiting', 'stalled', 'returned', 'approved', 'rejected', 'withdrawn')),
  -- Steps, signatures and decisions, see src/server/approvals/state.ts.
  state jsonb NOT NULL,
  requested_at timestamptz NOT NULL,
  -- By when it shall be decided, and whether it was told that it is not.
  sla_due_at timestamptz,
  is_overdue boolean NOT NULL DEFAULT false,
  -- When a time limit may be over next.
  look_at timestamptz,
  finished_at timestamptz,
  version integer NOT NULL DEFAULT 1
);

CREATE UNIQUE INDEX approvals_under_way_once ON approvals (flow, unique_key)
  WHERE unique_key IS NOT NULL AND status IN ('waiting', 'stalled', 'returned');
CREATE INDEX approvals_to_look_at ON approvals (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX approvals_by_requester ON approvals (requester, id);
CREATE INDEX approvals_by_store ON approvals (store, id);
