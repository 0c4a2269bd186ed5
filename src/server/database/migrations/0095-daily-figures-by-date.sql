-- Reports ask for one day of every store; by the primary key that would read every day of every store.
CREATE INDEX daily_figures_by_date ON daily_figures (source, date, store);
