-- Where an upload comes from, as the app tells, and how long a video is.
ALTER TABLE evidence ADD COLUMN source text NOT NULL DEFAULT 'camera';
ALTER TABLE evidence ADD COLUMN seconds integer;
