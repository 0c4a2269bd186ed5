-- What happened on the platform, and what was refused: the audit trail and the outbox of events in one. Rows are only ever
-- added. Later, in one place and in order, each gets a position and a hash over itself and the one before, so that listeners
-- who follow positions miss nothing that committed late, and nobody alters the past unseen.
CREATE TABLE journal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- `staff/E1024`, `token/ci`, `system/dispatch`.
  actor text NOT NULL,
  -- `task.submitted`; for a refusal, what was asked: `task.review`.
  action text NOT NULL,
  -- What it happened to: `task/1204`.
  subject text NOT NULL,
  -- Absent for what concerns the whole chain.
  store text COLLATE "C",
  outcome text NOT NULL CHECK (outcome IN ('done', 'denied')),
  data jsonb NOT NULL,
  position bigint UNIQUE,
  hash text
);

CREATE INDEX journal_waiting ON journal (id) WHERE position IS NULL;
CREATE INDEX journal_by_subject ON journal (subject, id);

CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'UPDATE' AND OLD.position IS NULL AND NEW.position IS NOT NULL
    AND (NEW.id, NEW.at, NEW.actor, NEW.action, NEW.subject, NEW.outcome) = (OLD.id, OLD.at, OLD.actor, OLD.action, OLD.subject, OLD.outcome)
    AND NEW.store IS NOT DISTINCT FROM OLD.store AND NEW.data = OLD.data THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal
  FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();
