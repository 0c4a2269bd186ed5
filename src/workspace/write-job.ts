import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { EXIT, UserError } from '../model/user-error.ts';
import type { FileChange } from './write-files.ts';

/** One file on its way to its new content. The steps are check, prepare, commit, and then finish or undo. */
export class WriteJob {
  readonly file: string;
  readonly #root: string;
  readonly #change: FileChange;
  readonly #target: string;
  readonly #draft: string;
  readonly #backup: string;
  readonly #madeFolders: string[] = [];
  #hasDraft = false;
  #hasBackup = false;
  #committed = false;

  constructor(root: string, change: FileChange) {
    this.file = change.file;
    this.#root = root;
    this.#change = change;
    this.#target = path.join(root, change.file);
    const hidden = path.join(path.dirname(this.#target), `.${path.basename(this.#target)}.${process.pid}`);
    this.#draft = `${hidden}.new`;
    this.#backup = `${hidden}.before`;
  }

  /** Refuses what must not be written, and what is not what the change was made from. */
  check(): void {
    const steps = this.file.split('/');
    const outside = path.isAbsolute(this.file) || steps.some((step) => step === '' || step === '.' || step === '..');
    if (outside) throw new UserError('workspace/outside', { file: this.file });
    for (const [index] of steps.entries()) {
      const status = statusOf(path.join(this.#root, ...steps.slice(0, index + 1)));
      if (status?.isSymbolicLink()) throw new UserError('workspace/link', { file: this.file });
    }
    const current = statusOf(this.#target) ? readFileSync(this.#target, 'utf8') : undefined;
    if (current !== this.#change.before)
      throw new UserError('workspace/changed-meanwhile', { file: this.file }, { exitCode: EXIT.conflict });
  }

  /** Writes the new content beside the old one, where it survives a loss of power. */
  prepare(): void {
    const { after } = this.#change;
    if (after === undefined) return;
    this.#makeFolder(path.dirname(this.#target));
    const descriptor = openSync(this.#draft, 'wx');
    this.#hasDraft = true;
    try {
      writeFileSync(descriptor, after);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    const old = statusOf(this.#target);
    if (old) chmodSync(this.#draft, old.mode & 0o7777);
  }

  commit(): void {
    const { before, after } = this.#change;
    if (before !== undefined) this.#keepOld();
    if (after === undefined) rmSync(this.#target);
    else renameSync(this.#draft, this.#target);
    this.#committed = true;
  }

  /** Puts everything back as it was. */
  undo(): void {
    if (this.#committed && this.#hasBackup) renameSync(this.#backup, this.#target);
    else if (this.#committed) rmSync(this.#target, { force: true });
    if (this.#hasDraft) rmSync(this.#draft, { force: true });
    // A rename onto another name of the same file leaves both.
    if (this.#hasBackup) rmSync(this.#backup, { force: true });
    for (const folder of this.#madeFolders.toReversed()) rmdirSync(folder);
  }

  finish(): void {
    rmSync(this.#backup, { force: true });
    syncFolder(path.dirname(this.#target));
  }

  /** A second name for the old content; a copy where the file system knows no second names. */
  #keepOld(): void {
    try {
      linkSync(this.#target, this.#backup);
    } catch (error) {
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
      copyFileSync(this.#target, this.#backup);
    }
    this.#hasBackup = true;
  }

  #makeFolder(folder: string): void {
    if (statusOf(folder)) return;
    this.#makeFolder(path.dirname(folder));
    mkdirSync(folder);
    this.#madeFolders.push(folder);
  }
}

function statusOf(file: string): Stats | undefined {
  return lstatSync(file, { throwIfNoEntry: false });
}

/** Makes renames survive a loss of power; not every system lets a folder be opened for it. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The content is safe already.
  }
}
