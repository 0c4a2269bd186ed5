/** Statements on one connection. Rows come back as plain objects: integers as numbers, timestamps as Dates, JSON parsed. */
export interface Queries {
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs one statement that changes rows; answers how many. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
  /** Runs several statements without parameters. */
  script(sql: string): Promise<void>;
}

/** PostgreSQL's dialect behind a small port. Two drivers stand behind it: PGlite in this process and a PostgreSQL server. */
export interface Database extends Queries {
  /**
   * All or nothing. The work is run again when the database asks for it, so it must touch nothing but the transaction, which is an
   * object of its own each time.
   */
  transaction<T>(work: (transaction: Queries) => Promise<T>): Promise<T>;
  /** Streams rows in COPY's text format into `target`, like `staged_changes (attempt, address)`. */
  copyIn(target: string, rows: AsyncIterable<Uint8Array>): Promise<void>;
  close(): Promise<void>;
}
