-- Uploads: who gave what, when, and which answer it proves.
CREATE TABLE evidence (
  id text COLLATE "C" PRIMARY KEY,
  sha256 text COLLATE "C" NOT NULL,
  store text COLLATE "C" NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  uploaded_by text COLLATE "C" NOT NULL,
  uploaded_at timestamptz NOT NULL,
  -- When it was taken, as far as that is believed.
  captured_at timestamptz NOT NULL,
  -- The answer that it proves; absent until then. One picture proves one thing.
  task bigint,
  step text COLLATE "C",
  item text COLLATE "C",
  proof text COLLATE "C",
  -- 64 bits of how a picture looks, and the same in four parts: two hashes that differ in fewer than eight bits agree in at least one
  -- part but for one bit, so that a search looks up a few values instead of comparing with every picture.
  hash bigint,
  hash_a integer,
  hash_b integer,
  hash_c integer,
  hash_d integer,
  -- Pictures wait for their hash; what cannot be decoded has none.
  hashing text NOT NULL CHECK (hashing IN ('waiting', 'done', 'none')),
  -- Used pictures that look the same.
  looks_like text[] NOT NULL DEFAULT '{}'
);

CREATE INDEX evidence_by_content ON evidence (store, sha256) WHERE task IS NOT NULL;
CREATE INDEX evidence_by_task ON evidence (task) WHERE task IS NOT NULL;
CREATE INDEX evidence_by_hash_a ON evidence (store, hash_a) WHERE hash IS NOT NULL;
CREATE INDEX evidence_by_hash_b ON evidence (store, hash_b) WHERE hash IS NOT NULL;
CREATE INDEX evidence_by_hash_c ON evidence (store, hash_c) WHERE hash IS NOT NULL;
CREATE INDEX evidence_by_hash_d ON evidence (store, hash_d) WHERE hash IS NOT NULL;
CREATE INDEX evidence_to_hash ON evidence (uploaded_at) WHERE hashing = 'waiting';
