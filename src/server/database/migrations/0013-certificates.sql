-- What a person is qualified for, and until when: a fire-safety certificate, a finished course.
CREATE TABLE certificates (
  employee_number text COLLATE "C" NOT NULL,
  -- As SOPs and task templates name the skill.
  skill text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (employee_number, skill)
);
