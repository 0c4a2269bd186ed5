/** The SQLSTATE of a database error; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Serialization failure and deadlock: the same transaction may succeed when it is run again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

/** A row is there already. */
export function isDuplicate(error: unknown): boolean {
  return sqlState(error) === '23505';
}

/** The server cannot be reached, is starting or stopping, or has no connection left. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return state.startsWith('08') || state.startsWith('57P') || state === '53300';
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' && ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE'].includes(code);
}

/** What no column can hold, by its SQLSTATE: it was sent, and no schema of a route knows it. */
const UNFIT: Readonly<Record<string, string>> = {
  '22021': 'a text holds a character that cannot be kept, such as U+0000',
  '22P05': 'a text holds a character that cannot be kept, such as U+0000',
  '22P02': 'a text holds half of a surrogate pair, or no value of its kind',
  '22007': 'a date or a time does not exist',
  '22008': 'a date or a time is out of range',
  '22003': 'a number is out of range',
};

/** Why the database cannot keep what was sent; undefined for any other error. */
export function unfitValue(error: unknown): string | undefined {
  const state = sqlState(error);
  return state === undefined ? undefined : UNFIT[state];
}
