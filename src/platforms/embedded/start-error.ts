import { statfsSync } from 'node:fs';
import { UserError } from '../../model/user-error.ts';

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR']);
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** PGlite does not say that a disk was full when it could not start; with less than this left, it was. */
const ROOM_NEEDED = 32 * 1024 * 1024;

/** Why the platform in a folder could not start, as something the user can act on. */
export function startError(error: unknown, folder: string): UserError {
  if (error instanceof UserError) return error;
  const code = String((error as NodeJS.ErrnoException | undefined)?.code ?? '');
  if (NOT_WRITABLE.has(code)) return new UserError('platform/folder-not-writable', { folder }, { cause: error });
  if (NO_ROOM.has(code) || roomLeft(folder) < ROOM_NEEDED)
    return new UserError('platform/disk-full', { folder }, { cause: error });
  const reason = error instanceof Error ? error.message : 'PGlite failed';
  return new UserError('platform/data-damaged', { folder, reason }, { cause: error });
}

function roomLeft(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
