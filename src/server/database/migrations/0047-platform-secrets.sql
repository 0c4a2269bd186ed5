-- Secrets that the platform makes for itself, such as the one behind the codes on stores' screens.
CREATE TABLE platform_secrets (
  name text PRIMARY KEY,
  secret text NOT NULL
);
