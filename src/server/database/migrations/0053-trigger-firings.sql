-- When a template last made a task of a case, so that it rests for its cooldown.
CREATE TABLE trigger_firings (
  template text COLLATE "C" NOT NULL,
  store text COLLATE "C" NOT NULL,
  dedupe_key text COLLATE "C" NOT NULL,
  fired_at timestamptz NOT NULL,
  PRIMARY KEY (template, store, dedupe_key)
);
