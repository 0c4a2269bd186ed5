-- What a reviewer should look at: `outside`, `seen-before`, `too-long`.
ALTER TABLE tasks ADD COLUMN flags text[] NOT NULL DEFAULT '{}';
