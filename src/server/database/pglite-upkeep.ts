/** After about this many bytes of changes the write-ahead log is worth cutting off. */
const LIMIT = 64 * 1024 * 1024;

/** What a single statement is taken to write: one page of the log. */
const STATEMENT = 8192;

/**
 * Does what PostgreSQL's background processes do and PGlite, which has none, leaves undone: without checkpoints the
 * write-ahead log of a long-running platform would grow for ever, without vacuum its tables.
 */
export class PgliteUpkeep {
  readonly #run: (sql: string) => Promise<unknown>;
  #written = 0;
  #running: Promise<unknown> | undefined;

  constructor(run: (sql: string) => Promise<unknown>) {
    this.#run = run;
  }

  /** Called after changes, outside any transaction. Starts the upkeep when it is due, without waiting for it. */
  note(bytes = STATEMENT): void {
    this.#written += bytes;
    if (this.#written < LIMIT || this.#running) return;
    this.#written = 0;
    this.#running = this.#run('VACUUM ANALYZE')
      .then(() => this.#run('CHECKPOINT'))
      .catch(() => {})
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Resolves when no upkeep is running. */
  async idle(): Promise<void> {
    await this.#running;
  }
}
