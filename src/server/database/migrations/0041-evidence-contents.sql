-- Bytes of photos, documents and signatures, each once however often it was uploaded.
CREATE TABLE evidence_contents (
  sha256 text COLLATE "C" PRIMARY KEY,
  media_type text NOT NULL,
  size integer NOT NULL,
  bytes bytea NOT NULL
);

-- Pictures are compressed already.
ALTER TABLE evidence_contents ALTER COLUMN bytes SET STORAGE EXTERNAL;
