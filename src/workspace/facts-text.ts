import type { Facts } from '../checks/facts.ts';
import type { CheckedFile } from './check-text.ts';

/** A file without findings: what it was checked from, and what it holds. */
export interface FactsEntry {
  readonly file: string;
  /** Names the content: git's blob id. */
  readonly blob: string;
  readonly documents: CheckedFile['documents'];
}

/**
 * Facts of many files as text: small on disk, cheap to hand to another thread and to read back.
 * Lines `f blob file`, then its documents `d index address hash references summary`. References and summaries are
 * numbered by the `r` and `s` lines before, because thousands of stores share the same few. A line `=` opens each text,
 * so that texts can be joined.
 */
export function writeFactsText(entries: Iterable<FactsEntry>): string {
  const lines: string[] = ['='];
  const references = new Interned('r', lines);
  const summaries = new Interned('s', lines);
  for (const { file, blob, documents } of entries) {
    const rows = documents.map(({ index, facts: { address, hash, references: list, summary, target } }) => {
      const r = references.id(JSON.stringify(list));
      const s = summaries.id(JSON.stringify(target ? { summary, target } : { summary }));
      return `d\t${index}\t${address}\t${hash}\t${r}\t${s}`;
    });
    lines.push(`f\t${blob}\t${/["\n\t]/.test(file) ? JSON.stringify(file) : file}`, ...rows);
  }
  return lines.join('\n');
}

/** Numbers texts in the order of their first appearance, and writes each once. */
class Interned {
  readonly #ids = new Map<string, number>();
  readonly #tag: string;
  readonly #lines: string[];

  constructor(tag: string, lines: string[]) {
    this.#tag = tag;
    this.#lines = lines;
  }

  id(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(text, id);
      this.#lines.push(`${this.#tag}\t${text}`);
    }
    return id;
  }
}

/** Reads what `writeFactsText` wrote, or several such texts joined by newlines. Equal lists of references come back as one array. */
export function readFactsText(text: string): FactsEntry[] {
  const entries: FactsEntry[] = [];
  let documents: { index: number; facts: Facts }[] = [];
  let references: Facts['references'][] = [];
  let summaries: Pick<Facts, 'summary' | 'target'>[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const tag = text[start];
    if (tag === 'd') {
      const [index, address = '', hash = '', r, s] = text.slice(start + 2, end).split('\t');
      const { summary = {}, target } = summaries[Number(s)] ?? {};
      const facts: Facts = {
        address,
        hash,
        references: references[Number(r)] ?? [],
        summary,
        ...(target ? { target } : {}),
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
    } else if (tag === 'r') references.push(JSON.parse(text.slice(start + 2, end)) as Facts['references']);
    else if (tag === 's') summaries.push(JSON.parse(text.slice(start + 2, end)) as (typeof summaries)[number]);
    else if (tag === '=') {
      references = [];
      summaries = [];
    }
  }
  return entries;
}
