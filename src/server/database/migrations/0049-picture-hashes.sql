-- How pictures look, as 64 bits. The pictures of one store in ninety days are few enough to be compared one by one.
ALTER TABLE evidence DROP COLUMN hash;
ALTER TABLE evidence DROP COLUMN hash_a;
ALTER TABLE evidence DROP COLUMN hash_b;
ALTER TABLE evidence DROP COLUMN hash_c;
ALTER TABLE evidence DROP COLUMN hash_d;
ALTER TABLE evidence ADD COLUMN look bit(64);

CREATE INDEX evidence_by_look ON evidence (store, captured_at) WHERE look IS NOT NULL;
DROP INDEX evidence_to_hash;
-- Only what proves something is looked at.
CREATE INDEX evidence_to_hash ON evidence (uploaded_at) WHERE hashing = 'waiting' AND task IS NOT NULL;
