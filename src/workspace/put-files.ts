import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../model/user-error.ts';

/**
 * Writes files below a folder, all or none: after a failure the folder is as it was, new subfolders included.
 * Names have forward slashes. Files that hold the text already are left alone.
 */
export function putFiles(root: string, files: ReadonlyMap<string, string>): void {
  const undo: (() => void)[] = [];
  try {
    const drafts = [...files].flatMap(([name, text]) => draft(path.join(root, name), text, undo) ?? []);
    for (const { file, draftFile } of drafts) replace(file, draftFile, undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw notWritable(error, root);
  }
}

function notWritable(error: unknown, root: string): unknown {
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return new UserError('workspace/not-writable', { file: file ?? root, reason: code }, { cause: error });
}

interface Draft {
  readonly file: string;
  readonly draftFile: string;
}

/** The text beside its place, so that what can fail has failed before anything is replaced. */
function draft(file: string, text: string, undo: (() => void)[]): Draft | undefined {
  if (readWhenThere(file)?.equals(Buffer.from(text))) return undefined;
  const folder = path.dirname(file);
  const created = mkdirSync(folder, { recursive: true });
  if (created !== undefined) undo.push(() => removeEmpty(folder, path.dirname(created)));
  const draftFile = `${file}.${process.pid}.draft`;
  undo.push(() => rmSync(draftFile, { force: true }));
  writeFileSync(draftFile, text);
  return { file, draftFile };
}

function replace(file: string, draftFile: string, undo: (() => void)[]): void {
  const before = readWhenThere(file);
  undo.push(() => (before ? writeFileSync(file, before) : rmSync(file, { force: true })));
  renameSync(draftFile, file);
}

function readWhenThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes the folders from `folder` up to, not including, `stop`. */
function removeEmpty(folder: string, stop: string): void {
  for (let current = folder; current !== stop; current = path.dirname(current)) rmdirSync(current);
}
