import { realpathSync } from 'node:fs';
import path from 'node:path';
import { gitTop } from './git-state.ts';
import { decodeText, readBytes } from './read-file.ts';

/** A workspace's files as reports show them. */
export interface Sources {
  lines(file: string): readonly string[];
  readonly prefix: string;
}

/** Reads lines of files that findings are about. Findings come file by file, so only the last file is kept. */
export function openSources(root: string): Sources {
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined;
  const top = gitTop(root);
  const below = top === undefined ? '' : path.relative(top, realpathSync(root));
  return {
    prefix: below === '' ? '' : `${below.split(path.sep).join('/')}/`,
    lines: (file) => {
      if (last?.file !== file) last = { file, lines: readLines(root, file) };
      return last.lines;
    },
  };
}

function readLines(root: string, file: string): readonly string[] {
  // As a link: what lies outside the workspace is never shown.
  const bytes = readBytes(root, { file, link: true });
  const text = Buffer.isBuffer(bytes) ? decodeText(file, bytes) : undefined;
  return typeof text === 'string' ? text.split(/\r?\n/) : [];
}
