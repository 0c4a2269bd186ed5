import { mkdirSync, readFileSync, renameSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning, type ProcessIdentity, thisProcess } from './process-identity.ts';

/** Who hosts the platform of a folder; the URL is there once it answers. */
export interface Host extends ProcessIdentity {
  readonly url?: string;
}

/** Clearing away a dead host takes microseconds; a lock older than this was left by a process that died doing it. */
const CLEARING_MS = 5_000;

/** A file that cannot be read is being written just now, unless it is older than this. */
const WRITING_MS = 5_000;

/**
 * `server.json` in the platform's folder: at once the lock that lets one process open the database and the address under
 * which the others find it. Only the process that made it, or one that found its maker dead, may take it away.
 */
export class HostFile {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = path.join(folder, 'server.json');
  }

  /** Makes this process the host; answers false when there is one. */
  claim(): boolean {
    try {
      writeFileSync(this.#file, JSON.stringify(thisProcess()), { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }

  /** Tells the others where this process answers. */
  announce(url: string): void {
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ ...thisProcess(), url }), { mode: 0o600 });
    renameSync(draft, this.#file);
  }

  release(): void {
    unlinkSync(this.#file);
  }

  /** The running host; undefined while there is none, or none that can be read. A dead one is cleared away. */
  find(): Host | undefined {
    const host = this.#read();
    if (host !== 'dead') return host;
    this.#clear();
    return undefined;
  }

  #read(): Host | 'dead' | undefined {
    try {
      const host = JSON.parse(readFileSync(this.#file, 'utf8')) as Host;
      return isRunning(host) ? host : 'dead';
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      return ageOf(this.#file) > WRITING_MS ? 'dead' : undefined;
    }
  }

  /** One process at a time looks again and removes: between two looks another may have become the host. */
  #clear(): void {
    const lock = `${this.#file}.clearing`;
    try {
      mkdirSync(lock);
    } catch {
      if (ageOf(lock) > CLEARING_MS) rmdirSync(lock);
      return;
    }
    try {
      if (this.#read() === 'dead') unlinkSync(this.#file);
    } finally {
      rmdirSync(lock);
    }
  }
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}
