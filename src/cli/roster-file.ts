import { readFileSync } from 'node:fs';
import { UserError } from '../model/user-error.ts';

/** Reads the roster that `--roster` names. */
export function readRosterFile(file: string): { readonly file: string; readonly text: string } {
  try {
    return { file, text: readFileSync(file, 'utf8') };
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new UserError('roster/unreadable', { file, reason }, { cause });
  }
}
