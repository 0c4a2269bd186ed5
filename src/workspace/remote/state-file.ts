import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A small document that is there whole or not at all, whenever its writer dies. */
export interface StateFile {
  /** Undefined when there is none that can be read. */
  read(): unknown;
  write(document: object): void;
}

export function stateFile(folder: string, name: string): StateFile {
  const file = path.join(folder, name);
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    write: (document) => {
      mkdirSync(folder, { recursive: true });
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, `${JSON.stringify(document, undefined, 2)}\n`);
      renameSync(draft, file);
    },
  };
}
