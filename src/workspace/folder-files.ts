import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../model/user-error.ts';
import { putFiles } from './put-files.ts';

/** The files below a folder, for operations that make new ones. Names have forward slashes. */
export interface FolderFiles {
  /** A file's text; undefined when it is not there. */
  read(folder: string, file: string): string | undefined;
  exists(folder: string, file: string): boolean;
  /** What lies in the folder itself; empty when there is no such folder. */
  list(folder: string): readonly string[];
  /** All or none. */
  write(folder: string, files: ReadonlyMap<string, string>): void;
}

export const folderFiles: FolderFiles = {
  read: (folder, file) => whenThere(() => readFileSync(path.join(folder, file), 'utf8')),
  exists: (folder, file) => existsSync(path.join(folder, file)),
  list: (folder) => {
    try {
      return whenThere(() => readdirSync(folder)) ?? [];
    } catch (cause) {
      throw new UserError('usage/no-folder', { folder }, { cause });
    }
  },
  write: putFiles,
};

function whenThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
