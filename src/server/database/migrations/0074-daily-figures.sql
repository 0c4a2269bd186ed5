-- What a store's day comes to: sums over what datasets and tasks say of it, made when they change. Metrics add these up, so that
-- they never read single rows. A day that changes gets a new version; the old one stays, so that any question about the past
-- can be answered as it was answered then.
CREATE TABLE daily_figures (
  -- What the figures are of: `sales`, `tasks` …; the program knows what each position of the array means.
  source text COLLATE "C" NOT NULL,
  -- Empty for the whole chain.
  store text COLLATE "C" NOT NULL,
  date date NOT NULL,
  figures bigint[] NOT NULL,
  known_at timestamptz NOT NULL,
  superseded_at timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (source, store, date, superseded_at)
);
