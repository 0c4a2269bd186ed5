import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../model/user-error.ts';

export const CONFIG_FILE = 'storeops.yaml';

/** The nearest folder upward that holds `storeops.yaml`. */
export function findRoot(from: string): string {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, CONFIG_FILE))) return folder;
    if (folder === path.dirname(folder)) throw new UserError('workspace/not-found', { folder: path.resolve(from) });
  }
}
