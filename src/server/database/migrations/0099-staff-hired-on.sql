-- The first day of work: SOPs may let newcomers work under supervision before their courses are done. Null for the unknown.
ALTER TABLE staff ADD COLUMN hired_on date;
