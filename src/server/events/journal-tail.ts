import type { Database } from '../database/database.ts';
import { readChainEnd } from '../database/queries/journal-chain.ts';
import { sealJournal } from '../journal/seal-journal.ts';

const POLL_MS = 250;

/** Tells listeners of this process when the journal has grown: one look at the database for all of them, and none without them. */
export class JournalTail {
  readonly #database: Database;
  readonly #waiting = new Set<() => void>();
  #end = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The last position. */
  async end(): Promise<number> {
    await sealJournal(this.#database);
    this.#end = (await readChainEnd(this.#database))?.position ?? 0;
    return this.#end;
  }

  /** Was something after this position seen? */
  isPast(position: number): boolean {
    return this.#end > position;
  }

  /** Waits until there is something after this position, the time is over, or the listener has gone. */
  async wait(after: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    const until = performance.now() + milliseconds;
    while (this.#end <= after && performance.now() < until && !signal.aborted) await this.#nextLook(signal);
  }

  #nextLook(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      signal.addEventListener('abort', done);
      this.#waiting.add(done);
      this.#timer ??= setTimeout(() => this.#look(), POLL_MS);
    });
  }

  async #look(): Promise<void> {
    // A database that is away for a moment is looked at again.
    await this.end().catch(() => {});
    this.#timer = undefined;
    for (const done of [...this.#waiting]) done();
  }
}
