import { EXIT, UserError } from '../model/user-error.ts';
import { usageErrorOf } from './usage-error.ts';

/** Codes of the operating system that a user can do something about. */
const WRITE_FAILURES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG', 'EMFILE']);

/** Whatever was thrown, as something that can be told to a person. */
export function toUserError(thrown: unknown, command: string): UserError {
  if (thrown instanceof UserError) return thrown;
  const error = thrown as NodeJS.ErrnoException & { oclif?: unknown };
  const usage = usageErrorOf(error, command.replaceAll(':', ' '));
  if (usage) return usage;
  if (error.oclif !== undefined)
    return new UserError('usage/flags', {
      detail: firstLines(error.message),
      ...(command === '' ? {} : { command: command.replaceAll(':', ' ') }),
    });
  if (error.code !== undefined && WRITE_FAILURES.has(error.code))
    return new UserError('workspace/not-writable', { file: error.path ?? '?', reason: error.code }, { cause: error });
  return new UserError(
    'internal/bug',
    { detail: String(error?.message ?? thrown) },
    { exitCode: EXIT.failed, cause: thrown },
  );
}

/** oclif appends "See more help with --help", which the hint says in the reader's language. */
function firstLines(message: string): string {
  return message.replace(/\nSee more help with --help$/, '').trim();
}
