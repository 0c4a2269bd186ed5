import { isRetryable } from './sql-state.ts';

const ATTEMPTS = 4;

/** Runs a transaction again when the database refused it only because of others running at the same time. */
export async function retryTransaction<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
    }
  }
}
