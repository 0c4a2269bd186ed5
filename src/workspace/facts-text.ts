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
 * numbered by the `r` and `s` lines before, because thousands of stores share the same few.
 */
export function writeFactsText(entries: Iterable<FactsEntry>): string {
  const lines: string[] = [];
  const interned = { r: new Map<string, number>(), s: new Map<string, number>() };
  const intern = (table: 'r' | 's', value: unknown): number => {
    const text = JSON.stringify(value);
    let id = interned[table].get(text);
    if (id === undefined) {
      id = interned[table].size;
      interned[table].set(text, id);
      lines.push(`${table}\t${text}`);
    }
    return id;
  };
  for (const { file, blob, documents } of entries) {
    const rows = documents.map(
      ({ index, facts }) =>
        `d\t${index}\t${facts.address}\t${facts.hash}\t${intern('r', facts.references)}\t${intern('s', { summary: facts.summary, target: facts.target })}`,
    );
    lines.push(`f\t${blob}\t${JSON.stringify(file)}`, ...rows);
  }
  return lines.join('\n');
}

/** Reads what `writeFactsText` wrote. Equal lists of references come back as one array. */
export function readFactsText(text: string): FactsEntry[] {
  const entries: (FactsEntry & { documents: { index: number; facts: Facts }[] })[] = [];
  const references: Facts['references'][] = [];
  const summaries: Pick<Facts, 'summary' | 'target'>[] = [];
  for (const line of text.split('\n')) {
    const fields = line.split('\t');
    const [tag = '', first = '', second = ''] = fields;
    if (tag === 'd') {
      const facts: Facts = {
        address: second,
        hash: fields[3] ?? '',
        references: references[Number(fields[4])] ?? [],
        ...(summaries[Number(fields[5])] ?? { summary: {} }),
      };
      entries.at(-1)?.documents.push({ index: Number(first), facts });
    } else if (tag === 'f') entries.push({ file: JSON.parse(second) as string, blob: first, documents: [] });
    else if (tag === 'r') references.push(JSON.parse(line.slice(2)) as Facts['references']);
    else if (tag === 's') summaries.push(JSON.parse(line.slice(2)) as (typeof summaries)[number]);
  }
  return entries;
}
