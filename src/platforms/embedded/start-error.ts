import { UserError } from '../../model/user-error.ts';

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Why the platform in a folder could not start, as something the user can act on. */
export function startError(error: unknown, folder: string): UserError {
  if (error instanceof UserError) return error;
  const code = String((error as NodeJS.ErrnoException | undefined)?.code ?? '');
  if (NOT_WRITABLE.has(code)) return new UserError('platform/folder-not-writable', { folder }, { cause: error });
  if (NO_ROOM.has(code)) return new UserError('platform/disk-full', { folder }, { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError('platform/data-damaged', { folder, reason }, { cause: error });
}
