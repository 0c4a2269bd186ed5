-- What steps of SOPs wrote into the ledgers of a store: receipts, parts issued, claims. Nothing changes them.
CREATE TABLE ledger_entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  store text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  -- Which ledger.
  record text COLLATE "C" NOT NULL,
  task bigint NOT NULL,
  step text COLLATE "C" NOT NULL,
  item text COLLATE "C" NOT NULL,
  note jsonb,
  -- What the task was told, and what the step was answered.
  inputs jsonb NOT NULL,
  answers jsonb NOT NULL,
  written_at timestamptz NOT NULL,
  written_by text COLLATE "C" NOT NULL
);

CREATE INDEX ledger_entries_by_store ON ledger_entries (store, id);
