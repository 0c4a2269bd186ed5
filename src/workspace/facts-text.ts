import type { Facts } from '../checks/facts.ts';
import type { Day } from '../model/day.ts';
import type { CheckedFile } from './check-text.ts';

/** A file without findings: what it was checked from, and what it holds. */
export interface FactsEntry {
  readonly file: string;
  /** Names the content: git's blob id. */
  readonly blob: string;
  readonly documents: CheckedFile['documents'];
  /** The last day on which it is without findings; absent when time changes nothing. */
  readonly until?: Day;
}

/** What many resources have in common. */
type Shared = Omit<Facts, 'address' | 'hash' | 'references' | 'identifiers'>;

/** Files whose lines are gathered before they become bytes. */
const BATCH = 256;

/**
 * Writes facts of many files as text: small on disk, cheap to hand to another thread and to read back.
 * Lines `f blob file`, perhaps `u until`, then its documents `d index address hash references summary identifiers`.
 * References and summaries are numbered by the `r` and `s` lines before, because thousands of stores share the same few. A
 * line `=` opens each text, so that texts can be joined. Batches become bytes at once: a name cut out of a file's text would keep all of that
 * text in memory.
 */
export class FactsWriter {
  #lines: string[] = ['='];
  #files = 0;
  readonly #chunks: Buffer[] = [];
  readonly #references = new Interned('r');
  readonly #summaries = new Interned('s');

  get isEmpty(): boolean {
    return this.#files === 0;
  }

  add({ file, blob, documents, until }: FactsEntry): void {
    const rows = documents.map(({ index, facts: { address, hash, references, identifiers, ...shared } }) => {
      const r = this.#references.id(JSON.stringify(references), this.#lines);
      const s = this.#summaries.id(JSON.stringify(shared), this.#lines);
      return `d\t${index}\t${address}\t${hash}\t${r}\t${s}\t${identifiers ?? ''}`;
    });
    this.#lines.push(`f\t${blob}\t${/["\n\t]/.test(file) ? JSON.stringify(file) : file}`);
    if (until !== undefined) this.#lines.push(`u\t${until}`);
    this.#lines.push(...rows);
    this.#files += 1;
    if (this.#files % BATCH === 0) this.#flush();
  }

  /** All that was added, as UTF-8. */
  finish(): Buffer {
    this.#flush();
    return Buffer.concat(this.#chunks);
  }

  #flush(): void {
    if (this.#lines.length > 0) this.#chunks.push(Buffer.from(`${this.#lines.join('\n')}\n`));
    this.#lines = [];
  }
}

/** Numbers texts in the order of their first appearance, and writes each once. */
class Interned {
  readonly #ids = new Map<string, number>();
  readonly #tag: string;

  constructor(tag: string) {
    this.#tag = tag;
  }

  id(text: string, lines: string[]): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(text, id);
      lines.push(`${this.#tag}\t${text}`);
    }
    return id;
  }
}

/** Reads what a `FactsWriter` wrote, or several such texts one after the other. Equal lists of references come back as one array. */
export function readFactsText(text: string): FactsEntry[] {
  const entries: FactsEntry[] = [];
  let documents: { index: number; facts: Facts }[] = [];
  let references: Facts['references'][] = [];
  let summaries: Shared[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const tag = text[start];
    if (tag === 'd') {
      const [index, address = '', hash = '', r, s, identifiers] = text.slice(start + 2, end).split('\t');
      const facts: Facts = {
        address,
        hash,
        references: references[Number(r)] ?? [],
        ...(summaries[Number(s)] ?? { summary: {} }),
        ...(identifiers ? { identifiers } : {}),
      };
      documents.push({ index: Number(index), facts });
    } else if (tag === 'f') {
      documents = [];
      const tab = text.indexOf('\t', start + 2);
      const name = text.slice(tab + 1, end);
      entries.push({
        file: name.startsWith('"') ? (JSON.parse(name) as string) : name,
        blob: text.slice(start + 2, tab),
        documents,
      });
    } else if (tag === 'u') {
      const last = entries.pop();
      if (last) entries.push({ ...last, until: text.slice(start + 2, end) });
    } else if (tag === 'r') references.push(JSON.parse(text.slice(start + 2, end)) as Facts['references']);
    else if (tag === 's') summaries.push(JSON.parse(text.slice(start + 2, end)) as Shared);
    else if (tag === '=') {
      references = [];
      summaries = [];
    }
  }
  return entries;
}

/** One entry of such a text, found without reading the others; undefined when it is not there. */
export function findFactsEntry(text: string, file: string, blob: string): FactsEntry | undefined {
  const at = text.lastIndexOf(`\nf\t${blob}\t${file}\n`);
  if (at < 0) return undefined;
  // Its references and summaries are numbered from the start of its own part.
  const part = text.lastIndexOf('\n=\n', at);
  const lines = text.slice(part < 0 ? 0 : part + 1, at + 1).split('\n');
  const tables = lines.filter((line) => line.startsWith('r\t') || line.startsWith('s\t'));
  const rows: string[] = [];
  for (let start = text.indexOf('\n', at + 1) + 1, end = 0; start > 0; start = end + 1) {
    end = text.indexOf('\n', start);
    const row = text.slice(start, end < 0 ? undefined : end);
    // Tables may grow between a file's line and its documents' lines.
    if (row.startsWith('r\t') || row.startsWith('s\t')) tables.push(row);
    else if (row.startsWith('d\t') || row.startsWith('u\t')) rows.push(row);
    else break;
    if (end < 0) break;
  }
  return readFactsText([...tables, `f\t${blob}\t${file}`, ...rows].join('\n'))[0];
}
