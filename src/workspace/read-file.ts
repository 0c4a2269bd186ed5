import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { WorkspaceFile } from './list-files.ts';

/** Larger files are not configuration; the largest hand-written ones are a hundredth of this. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

let buffer = Buffer.allocUnsafeSlow(64 * 1024);

/** The file's bytes in a buffer that the next call overwrites, or why it cannot be read. Synchronous on purpose: six times faster over thousands of files. */
export function readBytes(root: string, { file, link }: WorkspaceFile): Buffer | Diagnostic {
  const absolute = `${root}${path.sep}${file}`;
  if (link && !isInside(root, absolute)) return problem(file, 'file/link-outside', {});
  let descriptor: number | undefined;
  try {
    descriptor = openSync(absolute, 'r');
    const length = readAll(descriptor);
    if (length > MAX_FILE_BYTES) return problem(file, 'file/too-large', { limit: Math.floor(MAX_FILE_BYTES / 1e6) });
    return buffer.subarray(0, length);
  } catch (error) {
    return problem(file, 'file/unreadable', { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Fills the buffer, growing it as needed, but not beyond what a file may hold. */
function readAll(descriptor: number): number {
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += read;
    // A short read is the end of a regular file; only a full buffer asks for another look.
    if (length < buffer.length || length > MAX_FILE_BYTES) return length;
    const larger = Buffer.allocUnsafeSlow(buffer.length * 4);
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes that `readBytes` answered, without a byte order mark. */
export function decodeText(file: string, bytes: Buffer): string | Diagnostic {
  const text = bytes.toString('utf8');
  // The replacement character stands in a text, or for bytes that are none; only the strict decoder tells, slowly.
  if (text.includes('\ufffd')) {
    try {
      strict.decode(bytes);
    } catch {
      return problem(file, 'file/encoding', {});
    }
  }
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function isInside(root: string, absolute: string): boolean {
  try {
    return !path.relative(realpathSync(root), realpathSync(absolute)).startsWith('..');
  } catch {
    return false;
  }
}

function problem(file: string, code: string, args: Diagnostic['args'] & object): Diagnostic {
  return {
    code,
    severity: 'error',
    args: { file, ...args },
    range: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}
