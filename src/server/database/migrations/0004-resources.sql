-- The live configuration: which version of each resource counts.
CREATE TABLE resources (
  address text COLLATE "C" PRIMARY KEY,
  revision integer NOT NULL,
  hash text NOT NULL,
  -- Lets its holders change the platform itself; the last one cannot go.
  administrator boolean NOT NULL
);

CREATE INDEX resources_administrators ON resources (address) WHERE administrator;
