import { sqlState } from './sql-state.ts';

/**
 * Lets work through until one piece of it fails in a way that the database does not survive. From then on every call,
 * the running ones too, ends with that failure: a database that panicked inside this process would never answer.
 */
export class FatalGuard {
  readonly #running = new Set<(error: unknown) => void>();
  #failure: { readonly error: unknown } | undefined;

  get isBroken(): boolean {
    return this.#failure !== undefined;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#failure) return Promise.reject(this.#failure.error);
    return new Promise<T>((resolve, reject) => {
      this.#running.add(reject);
      const settle = (end: () => void): void => {
        this.#running.delete(reject);
        end();
      };
      work().then(
        (value) => settle(() => resolve(value)),
        (error: unknown) => {
          settle(() => reject(error));
          if (isFatal(error)) this.#break(error);
        },
      );
    });
  }

  #break(error: unknown): void {
    this.#failure ??= { error };
    for (const reject of this.#running) reject(error);
    this.#running.clear();
  }
}

/** No room left, and a failed read or write: a server would go on, but PGlite may hang at the next statement. */
const FATAL_STATES = new Set(['53100', '58030']);

/** A panic of PostgreSQL, or a crash of the WebAssembly that it runs in. */
function isFatal(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  if (FATAL_STATES.has(sqlState(error) ?? '')) return true;
  const { severity } = error as Error & { severity?: string };
  return severity === 'PANIC' || severity === 'FATAL' || error.name === 'RuntimeError' || error.name === 'ExitStatus';
}
