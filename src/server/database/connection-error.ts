import { UserError } from '../../model/user-error.ts';
import { isUnavailable, sqlState } from './sql-state.ts';

/** Why a PostgreSQL server could not be used, as something the user can act on; anything else stays what it is. */
export function connectionError(error: unknown, databaseUrl: string): unknown {
  // The URL may hold a password: only host and database are told.
  const { host, pathname } = URL.canParse(databaseUrl) ? new URL(databaseUrl) : { host: '', pathname: '' };
  const args = { host, database: pathname.slice(1) };
  if (isUnavailable(error)) return new UserError('platform/database-unreachable', args, { cause: error });
  const state = sqlState(error);
  const isRefusal = state?.startsWith('28') || state?.startsWith('3D') || state === '42501';
  if (!isRefusal) return error;
  return new UserError('platform/database-refused', { ...args, reason: (error as Error).message }, { cause: error });
}
