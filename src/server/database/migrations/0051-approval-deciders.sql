-- Who is asked to decide what, now.
CREATE TABLE approval_deciders (
  person text COLLATE "C" NOT NULL,
  approval bigint NOT NULL,
  PRIMARY KEY (person, approval)
);

CREATE INDEX approval_deciders_by_approval ON approval_deciders (approval);
