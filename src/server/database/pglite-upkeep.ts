/** After about this many bytes of changes the write-ahead log is worth cutting off. */
const LIMIT = 64 * 1024 * 1024;

/** What a single statement is taken to write: one page of the log. */
const STATEMENT = 8192;

/** The first plans of a new database are made for empty tables; after so many bytes they are made anew, and whenever it is four times as much. */
const FIRST_PLANS = 2 * 1024 * 1024;

/**
 * Does what PostgreSQL's background processes do and PGlite, which has none, leaves undone: without checkpoints the
 * write-ahead log of a long-running platform would grow for ever, without vacuum its tables, and plans that were made for
 * empty tables would read the whole of full ones.
 */
export class PgliteUpkeep {
  readonly #run: (sql: string) => Promise<unknown>;
  #written = 0;
  #sinceOpened = 0;
  #plansUntil = FIRST_PLANS;
  #running: Promise<unknown> | undefined;

  constructor(run: (sql: string) => Promise<unknown>) {
    this.#run = run;
  }

  /** Called after changes, outside any transaction. Starts the upkeep when it is due, without waiting for it. */
  note(bytes = STATEMENT): void {
    this.#written += bytes;
    this.#sinceOpened += bytes;
    if (this.#running) return;
    if (this.#written >= LIMIT) {
      this.#written = 0;
      this.#start(['VACUUM ANALYZE', 'CHECKPOINT']);
    } else if (this.#sinceOpened >= this.#plansUntil) {
      this.#plansUntil *= 4;
      this.#start(['DISCARD PLANS']);
    }
  }

  /** Resolves when no upkeep is running. */
  async idle(): Promise<void> {
    await this.#running;
  }

  #start(commands: readonly string[]): void {
    const inOrder = async (): Promise<void> => {
      for (const command of commands) await this.#run(command);
    };
    this.#running = inOrder()
      .catch(() => {})
      .finally(() => {
        this.#running = undefined;
      });
  }
}
