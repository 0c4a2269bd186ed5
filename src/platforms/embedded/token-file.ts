import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NAME = 'token';

/** The token of a folder's platform; only the folder's owner can read it. */
export function readToken(folder: string): string {
  return readFileSync(path.join(folder, NAME), 'utf8').trim();
}

/** Makes the token when there is none. Only the host calls this, before it answers. */
export function ensureToken(folder: string): string {
  const file = path.join(folder, NAME);
  try {
    const token = readToken(folder);
    if (token) {
      chmodSync(file, 0o600);
      return token;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const token = `storeops_${randomBytes(32).toString('base64url')}`;
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}
