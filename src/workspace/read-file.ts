import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { WorkspaceFile } from './list-files.ts';

/** Larger files are not configuration; the largest hand-written ones are a hundredth of this. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });
let buffer = Buffer.allocUnsafe(64 * 1024);

/** The file's bytes in a buffer that the next call overwrites, or why it cannot be read. Synchronous on purpose: six times faster over thousands of files. */
export function readBytes(root: string, { file, link }: WorkspaceFile): Buffer | Diagnostic {
  const absolute = path.join(root, file);
  if (link && !isInside(root, absolute)) return problem(file, 'file/link-outside', {});
  let descriptor: number | undefined;
  try {
    descriptor = openSync(absolute, 'r');
    const { size } = fstatSync(descriptor);
    if (size > MAX_FILE_BYTES)
      return problem(file, 'file/too-large', {
        megabytes: Math.ceil(size / 1e6),
        limit: Math.floor(MAX_FILE_BYTES / 1e6),
      });
    if (size > buffer.length) buffer = Buffer.allocUnsafe(size);
    let length = 0;
    for (let read = 1; read > 0 && length < size; length += read)
      read = readSync(descriptor, buffer, length, size - length, null);
    return buffer.subarray(0, length);
  } catch (error) {
    return problem(file, 'file/unreadable', { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The text of bytes that `readBytes` answered. */
export function decodeText(file: string, bytes: Buffer): string | Diagnostic {
  try {
    return decoder.decode(bytes);
  } catch {
    return problem(file, 'file/encoding', {});
  }
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
