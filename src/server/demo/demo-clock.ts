import { UserError } from '../../model/user-error.ts';
import type { Database } from '../database/database.ts';
import { isInUse, putDemoClock, readDemoClock } from '../database/queries/demo-clock.ts';

/** Before anybody has told it the time. */
const UNTOLD = new Date('2020-01-01T00:00:00Z');

/**
 * The clock of a demo platform. While a past is loaded it stands where the last request said it was, and never goes back; once that
 * is done it runs from there.
 */
export class DemoClock {
  readonly #real: () => Date;
  #standsAt = UNTOLD;
  #loading = true;
  /** When it began to run, by the real clock. */
  #since = 0;

  constructor(real: () => Date) {
    this.#real = real;
  }

  get loading(): boolean {
    return this.#loading;
  }

  now(): Date {
    if (this.#loading) return this.#standsAt;
    return new Date(this.#standsAt.getTime() + this.#real().getTime() - this.#since);
  }

  /** Only while a past is loaded. */
  moveTo(moment: Date): void {
    if (this.#loading && moment > this.#standsAt) this.#standsAt = moment;
  }

  /** The past is complete: time passes again. */
  run(): void {
    this.#loading = false;
    this.#since = this.#real().getTime();
  }

  /** Goes on where the database's clock stood. One that people work with never becomes a demo. */
  async open(database: Database): Promise<void> {
    const kept = await readDemoClock(database);
    if (!kept && (await isInUse(database))) throw new UserError('platform/not-a-demo');
    if (!kept) return this.keep(database);
    this.#standsAt = kept.standsAt;
    if (!kept.loading) this.run();
  }

  keep(database: Database): Promise<void> {
    return putDemoClock(database, { standsAt: this.now(), loading: this.#loading });
  }
}

/** A demo's data are no business of a platform that tells the real time. */
export async function refuseDemo(database: Database): Promise<void> {
  if (await readDemoClock(database)) throw new UserError('platform/is-a-demo');
}
