-- Who was where: the code on the store's screen, and the position that their device told.
CREATE TABLE check_ins (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  store text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  task bigint,
  at timestamptz NOT NULL,
  device_at timestamptz,
  -- Which of the store's codes; absent without one. Each counts once for a person.
  code_step bigint,
  latitude double precision,
  longitude double precision,
  accuracy double precision,
  -- The system that the device told its position in; kept in WGS 84.
  crs text,
  metres integer,
  -- Within the store's geofence; absent without a position.
  inside boolean
);

CREATE UNIQUE INDEX check_ins_once ON check_ins (person, store, code_step) WHERE code_step IS NOT NULL;
CREATE INDEX check_ins_by_task ON check_ins (task) WHERE task IS NOT NULL;
