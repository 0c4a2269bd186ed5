import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FactsEntry, FactsWriter, findFactsEntry, readFactsText } from './facts-text.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** What a workspace without findings amounts to; enough for `validate` and for a plan without changes. */
export interface Verdict {
  /** The exact state of the files that the verdict is about. */
  readonly state: WorkspaceState;
  readonly files: number;
  readonly resources: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** `listingDigest` of the workspace, once it was needed. */
  readonly digest?: string;
}

const VERDICT = 'verdict.json';
const FACTS = 'facts';

/** With this many entries a file, old ones outweigh the work of leaving them out. */
const MAX_GROWTH = 1.5;

/**
 * Remembers, in `.storeops/cache`, what the files said. Every entry is named by content and by the build of the tool, so
 * a wrong answer would need a hash collision; whatever cannot be read or written is simply computed again.
 */
export class WorkspaceCache {
  readonly #folder: string;
  readonly #toolId: string;

  constructor(root: string, toolId: string) {
    this.#folder = path.join(root, '.storeops', 'cache');
    this.#toolId = toolId;
  }

  /** The last verdict, about whatever state. */
  readVerdict(): Verdict | undefined {
    const verdict = this.#read(VERDICT);
    return verdict === undefined ? undefined : (JSON.parse(verdict) as Verdict);
  }

  writeVerdict(verdict: Verdict): void {
    this.#write(VERDICT, Buffer.from(JSON.stringify(verdict)));
  }

  /** Everything that was kept, by file; where a file was kept twice, the later word. */
  readFacts(): Map<string, FactsEntry> {
    const text = this.#read(FACTS);
    if (text === undefined) return new Map();
    const entries = readFactsText(text);
    const latest = new Map(entries.map((entry) => [entry.file, entry]));
    if (entries.length > latest.size * MAX_GROWTH) this.#compact(latest);
    return latest;
  }

  /** What was kept of one content of one file, without reading the rest; undefined when it is not there. */
  findFacts(file: string, blob: string): FactsEntry | undefined {
    const text = this.#read(FACTS);
    return text === undefined ? undefined : findFactsEntry(text, file, blob);
  }

  /** Keeps facts texts beside those that are there; `all` replaces them. */
  writeFacts(texts: readonly Uint8Array[], { all }: { readonly all: boolean }): void {
    if (all) this.#write(FACTS, Buffer.concat(texts));
    else this.#append(FACTS, Buffer.concat(texts));
  }

  /** The content behind the line that names the tool; undefined when another build wrote it. */
  #read(name: string): string | undefined {
    try {
      const text = readFileSync(path.join(this.#folder, name), 'utf8');
      const header = `${this.#toolId}\n`;
      return text.startsWith(header) ? text.slice(header.length) : undefined;
    } catch {
      return undefined;
    }
  }

  #compact(latest: ReadonlyMap<string, FactsEntry>): void {
    const writer = new FactsWriter();
    for (const entry of latest.values()) writer.add(entry);
    this.#write(FACTS, writer.finish());
  }

  #append(name: string, bytes: Buffer): void {
    try {
      appendFileSync(path.join(this.#folder, name), bytes);
    } catch {
      // As with writing.
    }
  }

  #write(name: string, bytes: Buffer): void {
    const file = path.join(this.#folder, name);
    const draft = `${file}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(path.join(this.#folder, '..', '.gitignore'), '*\n', { flag: 'wx' });
    } catch {
      // The ignore file is there already, or the folder cannot be written; then the next step fails and is let go too.
    }
    try {
      writeFileSync(draft, Buffer.concat([Buffer.from(`${this.#toolId}\n`), bytes]));
      renameSync(draft, file);
    } catch {
      // A read-only workspace works without a cache.
    }
  }
}
