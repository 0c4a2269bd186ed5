import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commitAll } from '../corpus/commit.ts';
import { writeCorpus } from '../corpus/write-corpus.ts';
import { type ChildOptions, peakMegabytesOf, timeOf } from './child.ts';
import type { Row, Side } from './row.ts';

/** A group of figures; a later row may rely on what an earlier one left behind. */
export type Group = (bench: Bench) => AsyncGenerator<Row> | Generator<Row>;

/** What all groups share: corpora, our program, and what has to be undone at the end. */
export class Bench {
  /** Stores of the main corpus. */
  readonly stores: number;
  readonly #folder: string;
  readonly #corpora = new Map<string, string>();
  readonly #undo: (() => void | Promise<void>)[] = [];

  constructor(options: { readonly stores: number }) {
    this.stores = options.stores;
    this.#folder = mkdtempSync(path.join(tmpdir(), 'storeops-bench-'));
    this.onClose(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** The workspace of a generated chain in a git repository; made once for every size and use. */
  corpus(stores: number, use = 'files'): string {
    const key = `${use}-${stores}`;
    const known = this.#corpora.get(key);
    if (known) return known;
    const out = path.join(this.#folder, key);
    const few = stores < 1000 ? { procedures: 0, taskTemplates: 0, roles: 0 } : {};
    writeCorpus({ out, stores, seed: 1, ...few });
    commitAll(out);
    this.#corpora.set(key, out);
    return out;
  }

  /** A new empty folder. */
  folder(name: string): string {
    const folder = path.join(this.#folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  write(name: string, text: string): string {
    const file = path.join(this.#folder, name);
    writeFileSync(file, text);
    return file;
  }

  /** A run of our program in a workspace. */
  ours(argv: readonly string[], options: ChildOptions & Pick<Side, 'prepare'> = {}): Side {
    const { prepare, ...child } = options;
    const run = (): number => timeOf(process.execPath, [OURS, ...argv], child);
    return { label: `storeops ${argv.join(' ')}`, run, ...(prepare ? { prepare } : {}) };
  }

  peakOfOurs(argv: readonly string[], options: ChildOptions = {}): () => number {
    return () => peakMegabytesOf([OURS, ...argv], options);
  }

  onClose(undo: () => void | Promise<void>): void {
    this.#undo.push(undo);
  }

  async close(): Promise<void> {
    for (const undo of this.#undo.reverse()) await undo();
  }
}

/** The project's folder. */
export const PROJECT = path.resolve(import.meta.dirname, '../../..');

const OURS = path.join(PROJECT, 'bin/run.js');

/** Forgets what our program remembers of a workspace. */
export function forget(root: string): void {
  rmSync(path.join(root, '.storeops/cache'), { recursive: true, force: true });
}

/** Some generated store files, relative to the workspace. */
export function storeFiles(root: string, count: number): string[] {
  const found: string[] = [];
  for (const file of readdirSync(path.join(root, 'stores'), { recursive: true, encoding: 'utf8' }).sort())
    if (found.length < count && /-\d{5}\.yaml$/.test(file)) found.push(path.join('stores', file));
  if (found.length < count || !existsSync(root)) throw new Error(`${root} has too few stores`);
  return found;
}
