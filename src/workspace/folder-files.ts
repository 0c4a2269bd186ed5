import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../model/user-error.ts';
import { type FileChange, writeFiles } from './write-files.ts';

/** The files below a folder, for operations that make new ones. Names have forward slashes. */
export interface FolderFiles {
  /** A file's text; undefined when it is not there. */
  read(folder: string, file: string): string | undefined;
  exists(folder: string, file: string): boolean;
  /** What lies in the folder itself; empty when there is no such folder. */
  list(folder: string): readonly string[];
  /** All or none; files that hold the text already are left alone. */
  write(folder: string, files: ReadonlyMap<string, string>): void;
}

export const folderFiles: FolderFiles = {
  read: (folder, file) => {
    try {
      return readFileSync(path.join(folder, file), 'utf8');
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
  },
  exists: (folder, file) => existsSync(path.join(folder, file)),
  list: (folder) => {
    const status = statSync(folder, { throwIfNoEntry: false });
    if (status && !status.isDirectory()) throw new UserError('usage/no-folder', { folder });
    return status ? readdirSync(folder) : [];
  },
  write: (folder, files) => {
    const changes = [...files].map(
      ([file, after]): FileChange => ({
        file,
        after,
        before: folderFiles.read(folder, file),
      }),
    );
    writeFiles(
      folder,
      changes.filter(({ before, after }) => before !== after),
    );
  },
};
