-- Where a technician was last: tickets go to whoever is nearest now.
CREATE INDEX check_ins_by_person ON check_ins (person, at) WHERE latitude IS NOT NULL;
