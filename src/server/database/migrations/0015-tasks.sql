-- Work for a store: one run of an SOP, made from a task template by its schedule, by an event, or by hand.
CREATE TABLE tasks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  store text COLLATE "C" NOT NULL,
  -- In the store's own calendar.
  business_date date NOT NULL,
  template text COLLATE "C" NOT NULL,
  -- Tells the runs of a template on one day apart: the local time of a schedule, the key of an event, a person where each has one.
  slot text COLLATE "C" NOT NULL,
  -- The configuration it was made under: the SOP and the template count as they were then.
  revision integer NOT NULL,
  sop text COLLATE "C" NOT NULL,
  sop_version text NOT NULL,
  scenario text NOT NULL,
  priority text NOT NULL CHECK (priority IN ('P0', 'P1', 'P2', 'P3')),
  state text NOT NULL CHECK (state IN ('scheduled', 'open', 'claimed', 'in-progress', 'submitted', 'rejected',
    'done', 'missed', 'cancelled', 'excused')),
  -- Who shall do it; absent while anybody of the roles may take it.
  assignee text COLLATE "C",
  roles text[] NOT NULL,
  skills text[] NOT NULL,
  available_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  -- On time until then: due, and the template's grace.
  grace_until timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  minutes integer NOT NULL,
  inputs jsonb NOT NULL DEFAULT '{}',
  -- What made it: `schedule`, `approval/17`, `task/1204`, `event/…`, `staff/E1024`.
  origin text NOT NULL DEFAULT 'schedule',
  -- Of a triggered task: there is one open task of a template, store and key.
  dedupe_key text COLLATE "C",
  claimed_at timestamptz,
  started_at timestamptz,
  -- The performer's own moment of the first submission that was accepted, or of the latest; what on-time is judged by.
  submitted_at timestamptz,
  finished_at timestamptz,
  on_time boolean,
  performer text COLLATE "C",
  reviewer text COLLATE "C",
  -- Grows with every rejection.
  attempt integer NOT NULL DEFAULT 1,
  -- Hundredths of a point out of a hundred; absent where the SOP does not score.
  score integer,
  failed_steps integer NOT NULL DEFAULT 0,
  redline_failed boolean NOT NULL DEFAULT false,
  blocked_reason text,
  -- Since when the clock stands, and for how long it stood before.
  paused_at timestamptz,
  paused_seconds integer NOT NULL DEFAULT 0,
  -- How many of the template's escalation steps were taken.
  escalations integer NOT NULL DEFAULT 0,
  outcome text,
  -- Counts writes, so that a stale one is refused.
  version integer NOT NULL DEFAULT 1,
  UNIQUE (store, business_date, template, slot)
);

CREATE INDEX tasks_to_open ON tasks (available_at) WHERE state = 'scheduled';
CREATE INDEX tasks_to_expire ON tasks (expires_at) WHERE state IN ('open', 'claimed', 'in-progress', 'rejected');
CREATE INDEX tasks_by_assignee ON tasks (assignee, business_date) WHERE assignee IS NOT NULL;
CREATE UNIQUE INDEX tasks_open_once ON tasks (template, store, dedupe_key)
  WHERE dedupe_key IS NOT NULL AND state NOT IN ('done', 'missed', 'cancelled', 'excused');
