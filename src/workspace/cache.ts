import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FactsEntry, FactsWriter, findFactsEntry, readFactsText } from './facts-text.ts';
import type { Verdict } from './verdict.ts';

/** What the cache holds: a file of facts, and the verdict that follows from exactly these. */
interface Index {
  readonly facts: string;
  readonly verdict?: Verdict;
  /** The file with the overview of the state whose digest the verdict knows. */
  readonly overview?: string | undefined;
}

const INDEX = 'index.json';

/** With more additions than this, what they replaced is left out. */
const MAX_PARTS = 100;

/**
 * Remembers, in `.storeops/cache`, what the files said. Every entry is named by content and by the build of the tool, so
 * a wrong answer would need a hash collision; whatever cannot be read or written is simply computed again. A file of
 * facts never changes once the index names it, so that a verdict and its facts belong together whoever writes meanwhile.
 */
export class WorkspaceCache {
  readonly #folder: string;
  readonly #toolId: string;
  /** The facts that this process read or wrote last. */
  #facts: { readonly name: string; readonly text: () => string } | undefined;
  #overview: string | undefined;

  constructor(folder: string, toolId: string) {
    this.#folder = folder;
    this.#toolId = toolId;
  }

  /** The last verdict, about whatever state. */
  readVerdict(): Verdict | undefined {
    return this.#readIndex()?.verdict;
  }

  /** Everything that was kept, by file; where a file was kept twice, the later word. */
  readFacts(): Map<string, FactsEntry> {
    return new Map(readFactsText(this.#factsText()).map((entry) => [entry.file, entry]));
  }

  /** The facts that belong to the last verdict, as they were written; undefined when they are gone. */
  readBytes(): Buffer | undefined {
    try {
      const name = this.#readIndex()?.facts;
      return name === undefined ? undefined : readFileSync(path.join(this.#folder, name));
    } catch {
      return undefined;
    }
  }

  /** What was kept of one content of one file, without reading the rest; undefined when it is not there. */
  findFacts(file: string, blob: string): FactsEntry | undefined {
    return findFactsEntry(this.#factsText(), file, blob);
  }

  /** Keeps facts beside those that are there. */
  addFacts(texts: readonly Uint8Array[]): void {
    const parts = this.#factsText().split('\n=\n').length;
    this.#writeFacts(Buffer.concat([Buffer.from(this.#factsText()), ...texts]));
    if (parts > MAX_PARTS) this.replaceEntries(this.readFacts().values());
  }

  /** Keeps these facts and no others. */
  replaceFacts(texts: readonly Uint8Array[]): void {
    this.#writeFacts(Buffer.concat(texts));
  }

  /** As `replaceFacts`, with entries that came from the cache and elsewhere. */
  replaceEntries(entries: Iterable<FactsEntry>): void {
    const writer = new FactsWriter();
    for (const entry of entries) writer.add(entry);
    this.#writeFacts(writer.finish());
  }

  /** Keeps the verdict that follows from the facts kept last. */
  writeVerdict(verdict: Verdict): void {
    if (!this.#facts) this.#readIndex();
    if (!this.#facts) return;
    const isKnown = this.#overview !== undefined && (verdict.digest !== undefined || verdict.since !== undefined);
    const overview = isKnown ? { overview: this.#overview } : {};
    this.#write(INDEX, JSON.stringify({ facts: this.#facts.name, verdict, ...overview } satisfies Index));
  }

  /** The overview that was kept with the verdict. */
  readOverview(): string | undefined {
    if (!this.#overview) this.#readIndex();
    try {
      return this.#overview && readFileSync(path.join(this.#folder, this.#overview), 'latin1');
    } catch {
      return undefined;
    }
  }

  /** Keeps an overview for the verdict that is written next, and those that follow from it. */
  writeOverview(text: string): void {
    this.#overview = `overview-${randomUUID()}`;
    this.#write(this.#overview, Buffer.from(text, 'latin1'));
    this.#removeOthers('overview-', this.#overview);
  }

  #readIndex(): Index | undefined {
    try {
      const text = readFileSync(path.join(this.#folder, INDEX), 'utf8');
      const header = `${this.#toolId}\n`;
      if (!text.startsWith(header)) return undefined;
      const index = JSON.parse(text.slice(header.length)) as Index;
      if (this.#facts?.name !== index.facts) this.#facts = { name: index.facts, text: this.#reader(index.facts) };
      this.#overview = index.overview;
      return index;
    } catch {
      return undefined;
    }
  }

  #factsText(): string {
    if (!this.#facts) this.#readIndex();
    try {
      return this.#facts?.text() ?? '';
    } catch {
      // Another process replaced them in the meantime.
      this.#facts = undefined;
      return '';
    }
  }

  #reader(name: string): () => string {
    let text: string | undefined;
    return () => {
      text ??= readFileSync(path.join(this.#folder, name), 'utf8');
      return text;
    };
  }

  #writeFacts(bytes: Buffer): void {
    const name = `facts-${randomUUID()}`;
    this.#write(name, bytes);
    this.#facts = { name, text: () => bytes.toString('utf8') };
    this.#write(INDEX, JSON.stringify({ facts: name } satisfies Index));
    this.#removeOthers('facts-', name);
  }

  #write(name: string, content: string | Buffer): void {
    const file = path.join(this.#folder, name);
    const draft = `${file}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(path.join(this.#folder, '..', '.gitignore'), '*\n', { flag: 'wx' });
    } catch {
      // The ignore file is there already, or the folder cannot be written; then the next step fails and is let go too.
    }
    try {
      writeFileSync(draft, name === INDEX ? `${this.#toolId}\n${content}` : content);
      renameSync(draft, file);
    } catch {
      // A read-only workspace works without a cache.
    }
  }

  #removeOthers(prefix: string, name: string): void {
    try {
      for (const file of readdirSync(this.#folder))
        if (file.startsWith(prefix) && file !== name) rmSync(path.join(this.#folder, file), { force: true });
    } catch {
      // What is left over is removed another time.
    }
  }
}
