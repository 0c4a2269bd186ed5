-- When stores do not trade beside what their configuration says: a renovation that was approved.
CREATE TABLE store_closures (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  store text COLLATE "C" NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL CHECK (until_date >= from_date),
  closure text NOT NULL CHECK (closure IN ('closed', 'maintenance')),
  -- `all`: tasks are suspended but for those of the templates in `keep`.
  suspend text NOT NULL CHECK (suspend IN ('all', 'none')),
  keep text[] NOT NULL,
  reason jsonb NOT NULL,
  -- `approval/17`.
  origin text NOT NULL UNIQUE
);

CREATE INDEX store_closures_by_store ON store_closures (store, until_date);
