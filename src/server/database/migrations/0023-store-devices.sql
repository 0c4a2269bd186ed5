-- Devices that a store shares. The device's token alone may do nothing: every request names a person of the store by their PIN.
CREATE TABLE store_devices (
  name text COLLATE "C" PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  store text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
