import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FactsEntry, readFactsText } from './facts-text.ts';

/** What a workspace without findings amounts to; enough for `validate` and for a plan without changes. */
export interface Verdict {
  /** Names the exact state of the files and the tool that the verdict is about. */
  readonly key: string;
  readonly files: number;
  readonly resources: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** `listingDigest` of the workspace, once it was needed. */
  readonly digest?: string;
}

const FACTS = 'facts';

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

  readVerdict(key: string): Verdict | undefined {
    const verdict = this.#read('verdict.json');
    if (verdict === undefined) return undefined;
    const parsed = JSON.parse(verdict) as Verdict;
    return parsed.key === key ? parsed : undefined;
  }

  writeVerdict(verdict: Verdict): void {
    this.#write('verdict.json', JSON.stringify(verdict));
  }

  /** Everything that was kept, by file; where a file was kept twice, the later word. */
  readFacts(): Map<string, FactsEntry> {
    const text = this.#read(FACTS);
    return new Map(text === undefined ? [] : readFactsText(text).map((entry) => [entry.file, entry]));
  }

  /** Keeps facts texts beside those that are there; `all` replaces them. */
  writeFacts(texts: readonly string[], { all }: { readonly all: boolean }): void {
    if (all) this.#write(FACTS, texts.join('\n'));
    else this.#append(FACTS, texts.map((text) => `\n${text}`).join(''));
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

  #append(name: string, text: string): void {
    try {
      appendFileSync(path.join(this.#folder, name), text);
    } catch {
      // As with writing.
    }
  }

  #write(name: string, text: string): void {
    const file = path.join(this.#folder, name);
    const draft = `${file}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(path.join(this.#folder, '..', '.gitignore'), '*\n', { flag: 'wx' });
    } catch {
      // The ignore file is there already, or the folder cannot be written; then the next step fails and is let go too.
    }
    try {
      writeFileSync(draft, `${this.#toolId}\n${text}`);
      renameSync(draft, file);
    } catch {
      // A read-only workspace works without a cache.
    }
  }
}
